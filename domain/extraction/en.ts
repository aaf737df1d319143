import type { LanguageFile } from "./language-file";

const adverbs =
  "(?:(?:also|again|further|now|then|still|both|all|each|jointly|together|already|currently|once more|not only|today|next|soon|hereby|always|be able to|be (?:sure|certain) to|likely|ever|simply|just|very|quite|even|much|rather|once again|instead|in turn|in particular|at the same time|(?!(?:apply|supply|comply|reply|rely|multiply|imply|ally|fly|family|assembly|italy|july)(?![a-z]))[a-z]+ly)[, ]+)*";
const be = "(?:is|are|was|were|be|been|being|am|'re|'m|'s|stands?|remains?|remained|stay)";
const have = "(?:(?:has|have|had|'ve) )?";
const few = "(?:[\\p{L}\\d.'-]+,? ){0,7}?";
const between = "(?: (?:also|again|further|instead|jointly|together|today|tonight|tomorrow|yesterday|in principle|in turn|earlier|later|(?:(?:late |early |on |last |this |next )?\\p{L}+day(?: (?:morning|night|evening|afternoon))?)|\\p{L}+ly))?(?: (?:not|never))?";
const several = "(?:[\\p{L}\\d'-]+,? ){0,11}?";
const resolve = "(?:commitments?|determination|resolve|resolution|intentions?|intent|willingness|readiness|pledges?|promises?|will|aims?|goals?|objectives?|plans?|disposition)";
const view = "(?:(?:re)?affirm(?:s|ed)?|(?:re)?assert(?:s|ed)?|(?:re)?confirm(?:s|ed)?|(?:re)?emphasi[sz](?:e|es|ed)|reiterat(?:e|es|ed)|restat(?:e|es|ed)|renew(?:s|ed)?|express(?:es|ed)?|underscor(?:e|es|ed)|underlin(?:e|es|ed)|stress(?:es|ed)?|declar(?:e|es|ed)|stated|shar(?:e|es|ed)|discuss(?:es|ed)?|highlight(?:s|ed)?|voic(?:e|es|ed)|welcom(?:e|es|ed)|recall(?:s|ed)?)";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const verbs = {
  action: words(`
    do beat accelerate accept agree endorse reaffirm reiterate press urge aim look strive want achieve accomplish activate announce unveil adapt add address adjust admit adopt advance align allocate allow amend analyze apply appoint approve assemble assess assign assist augment authorize
    award ban begin block bolster boost bring build broaden cancel carry champion close collaborate combat communicate commence commission commit compensate complement complete conduct confront consider conserve
    consolidate construct continue contribute convene cooperate coordinate counter craft create crack cut decarbonize dedicate deepen defend deliver deploy deport deter design designate detect develop devote
    digitize direct disburse discourage dismantle disrupt distribute diversify donate double draft drive earmark ease educate electrify elevate eliminate embed employ empower enable enact encourage end
    enforce engage enhance enlarge enroll ensure enter eradicate establish evaluate examine exchange exempt expand expedite explore export extend extradite facilitate fast-track fight finalize finance formalize
    form foster formulate free freeze fulfill fund further generate give grant grow guarantee guard halt halve harmonize harness harden help hire host identify implement import impose improve inaugurate
    incentivize include incorporate increase initiate inject install institute integrate intensify interdict introduce invest investigate issue join jump-start keep launch lay lead legalize leverage lift limit
    link lower maintain make manage map match maximize mentor minimize mitigate mobilize modernize modify monitor move name narrow negotiate nominate normalize notify nurture offer open operate oppose
    organize outlaw overhaul partner pass patrol pause pay permit phase pilot plan pledge pool prepare prevent prioritize process procure produce prohibit promote propose prosecute protect provide
    publish purchase pursue push put raise ramp ratify re-start reactivate rebuild receive recruit redouble reduce reestablish re-establish refine reform refund register regularize regulate reimburse reinforce reinvigorate
    relaunch release relocate remove renew reopen repair repatriate repeal replace replenish report rescue research reserve resettle resolve respond restart restore restrict resume retain return reunify reunite revamp review revise
    revitalize roll safeguard sanction scale secure seek seize send serve set share shorten sign simplify slash slow speed spend sponsor spur stand standardize start station stem step stimulate stop
    streamline strengthen submit subsidize supply support surge suspend sustain synchronize tackle take target terminate test tighten track train transfer transform transition translate treat triple uphold
    undertake unlock update upgrade uphold use utilize vaccinate verify waive widen withdraw work restrain accompany advise build-out participate control review catalyze certify cover crack-down criminalize curb cultivate
    dispatch enrich equip exclude fill inform inspect insure intervene invite involve levy meet-with mainstream offset order phase-out plant preserve progress provide quadruple reach recognize rehabilitate reject relieve remedy
    require rescind reverse root screen settle shield sustain widen assure advocate acquire assume commemorate connect consult contain control convert decide declare define demonstrate detain determine document enjoy-not focus follow
    abandon abide airlift arrest boycott cease comply delay disarm drop evacuate evolve hand honor honour leave postpone punish ramp-up re-double rearm relinquish renounce retaliate ship shut surrender veto vote withhold
    sent given made built taken led paid brought kept withdrawn frozen sold`),
  idle: words(`
    be have need see know think say tell come go get happen mean remain become depend turn feel want like love wait stay win lose die cost rise fall exist look appear seem understand believe remember
    recall notice hear matter require welcome deserve face suffer benefit find belong last prove occur result resolve-itself lie note mention remind share-with affect impact constitute represent reflect show
    try attempt struggle manage fail ongo outstand interest amaze excite surprise underlie upcom
    able likely available possible important difficult hard easy here there back gone up down in`),
  meeting: words("meet discuss visit travel attend speak talk gather sit arrive depart greet receive brief confer converse tour dine"),
  fulfilled: "^(?: and \\p{L}+)?(?: [\\p{L}\\d'-]+){0,4} (?:targets?|goals?|commitments?|obligations?|deadlines?|needs|demands|requirements|challenges?|conditions|criteria|standards?|promises?)(?!\\p{L})",
  hosting: words("hold host cohost co-host chair co-chair preside"),
  phrasal: "^(?: (?:it|this|that|these|them|us))? (?:done|passed|home|back to work)(?![\\p{L}])|^ (?:ahead|forward|through|together|over|up to|back to|to the table|into (?:force|effect))(?![\\p{L}])",
  talk: "(?:with (?:\\p{L}+ ){0,2}(?:remarks|questions?|statements?)|(?:it|things) over|over to (?:you|my|our|the)|the call|questions?|advantage|(?<!in )place|a moment|a look|your time|the floor)(?![\\p{L}])",
  procedural: words(`
    turn kick hand comment speculate answer say tell thank ask note mention repeat jump wrap clarify elaborate preview describe explain characterize argue introduce hear see get go walk
    refer defer come happen wait talk speak read think know guess finish point pass reiterate reaffirm emphasize underscore stress highlight acknowledge congratulate commend express reassure assure`),
  refusing: words("give leave quit relent budge falter wait attack let allow tolerate permit abandon walk rest stop waver yield retreat bow accept hesitate back stand forget turn"),
  light: words("take open leave put make do keep give turn start stop move close share bring pick add try work follow run call end be set let get go"),
  besides: "^(?:there|with (?:you|them|him|her|our|the people)|(?:by|at) (?:your|their) side|behind|alongside)(?!\\p{L})",
  resuming: words("resume restart reopen expire begin start"),
  lasting: words("remain stay stick stand abide live"),
  talkObjects: words("it that this you them him her me questions question some back there up off out over some stock"),
  solemn: words(`
    sign direct order send establish create launch ensure support nominate submit propose increase provide expand host fight protect defend veto appoint convene commit deliver invest reduce restore
    rejoin end announce pursue work continue ask authorize withdraw lift impose fulfill respect guarantee strengthen promote seek issue instruct revoke build secure stop ban cut`),
};

const doubled = /([bdgklmnprt])\1$/;

/** "making" is a form of "make", "planning" of "plan": every form that the ending allows, the lists decide. */
function englishBaseForms(word: string): readonly string[] {
  const stem = /^(.{2,})(?:ing|ed)$/.exec(word)?.[1];
  if (stem !== undefined) return [word, stem, `${stem}e`, ...(doubled.test(stem) ? [stem.slice(0, -1)] : []), ...(stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : []), ...(stem.endsWith("y") ? [`${stem.slice(0, -1)}ie`] : [])];
  const plural = /^(.{2,})s$/.exec(word)?.[1];
  if (plural === undefined) return [word];
  return [plural, ...(plural.endsWith("ie") ? [`${plural.slice(0, -2)}y`] : []), ...(plural.endsWith("e") ? [plural.slice(0, -1)] : []), word];
}

const topics = {
  "migration": ["migra\\p{L}+", "immigra\\p{L}+", "border(?:s)? management", "deport\\p{L}+", "displaced", "regulariz\\p{L}+", "legal status", "remain in mexico", "smuggl\\p{L}+", "pathways?"],
  "labor-mobility": ["h-?2[ab]?", "labou?r (?:mobility|migration|pathways?)", "work (?:visas?|permits?)", "seasonal", "temporary (?:foreign )?workers?", "guest workers?", "farmworkers?", "agricultural workers", "recruitment"],
  "asylum-and-protection": ["asylum", "refugees?", "resettle\\p{L}*", "family reunification", "repatriat\\p{L}+", "parole", "protection needs", "protected status", "humanitarian"],
  "root-causes-and-development": ["root causes", "development", "poverty", "aid", "assistance", "northern triangle", "usaid", "stabilization"],
  "border-infrastructure": ["border (?:infrastructure|crossings?|communities|policies|restrictions)", "ports? of entry", "border", "bridge", "customs"],
  "security": ["security", "criminal\\p{L}*", "crime", "traffick\\p{L}+", "smuggl\\p{L}+", "law enforcement", "terroris\\p{L}+", "firearms", "guns?", "weapons", "police", "defen[sc]e", "military", "cartels?", "extradit\\p{L}+", "cyber\\p{L}*", "violence"],
  "drugs": ["fentanyl", "drugs?", "narcotics?", "opioids?", "precursors?", "overdos\\p{L}+", "substance use"],
  "economy": ["econom\\p{L}+", "trade", "tariffs?", "supply chains?", "investments?", "usmca", "prosperity", "commerce", "smes?", "businesses", "financ\\p{L}+", "semiconductors?", "critical minerals?", "competitiveness", "debt"],
  "labor-rights": ["workers'? rights", "labou?r rights", "worker protections?", "forced labou?r", "fair recruitment", "working conditions", "unions?", "child labou?r"],
  "health": ["health\\p{L}*", "covid-?\\d*", "pandemics?", "vaccin\\p{L}+", "disease", "doses", "medical", "outbreaks?"],
  "climate-and-energy": ["climate", "energy", "emissions?", "clean", "renewable", "net-zero", "methane", "electric\\p{L}*", "solar", "oil", "gas", "gasoline", "fuel", "biodiversity", "deforestation", "environment\\p{L}*", "nuclear", "water"],
  "food-security": ["food\\p{L}*", "agricult\\p{L}+", "farm\\p{L}*", "fertilizers?", "hunger", "crops?"],
  "governance": ["democra\\p{L}+", "corruption", "governance", "human rights", "free press", "journalis\\p{L}+", "media freedom", "rule of law", "transparency", "elections?", "gender", "racism", "discrimination", "inclusi\\p{L}+", "civil society", "indigenous"],
  "bilateral-relations": ["bilateral", "partnership", "leaders'? summit", "friendship", "relationship", "dialogue", "meeting"],
  "foreign-policy": ["ukraine", "russia\\p{L}*", "china", "cuba", "venezuela", "haiti", "nato", "united nations", "indo-pacific", "middle east", "israel\\p{L}*", "gaza", "iran", "sanctions", "g7", "g20", "wto"],
};

export const en: LanguageFile = {
  language: "en",
  smallWords: ["the", "of", "and", "to", "in", "that", "for", "with", "on", "is", "are", "will", "by", "this", "from", "our", "we", "their", "has", "have"],
  abbreviations: [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cmdr", "adm", "sen", "rep", "gov", "pres", "rev", "hon", "amb", "sec", "st",
    "messrs", "mt", "ft", "vs", "no", "nos", "art", "arts", "para", "paras", "fig", "p", "pp", "vol", "ed", "eds", "cf", "e.g", "i.e", "viz", "ca", "approx", "dept", "univ",
    "assn", "bros", "ph.d", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri",
  ],
  oftenLast: ["u.s", "u.k", "u.n", "e.u", "d.c", "u.s.a", "a.m", "p.m", "inc", "corp", "ltd", "co", "jr", "sr", "etc", "et al"],
  starters: [
    "the", "a", "an", "in", "on", "at", "as", "by", "for", "from", "with", "under", "we", "they", "it", "he", "she", "i", "you", "this", "that", "these", "those", "and", "but",
    "both", "our", "their", "its", "his", "her", "if", "when", "while", "since", "after", "before", "to", "today", "there", "through", "during", "however", "additionally", "also", "furthermore",
  ],
  questionLabels: ["Q", "QUESTION", "Question", "REPORTER", "Reporter"],
  journalists: ["q", "question", "reporter", "journalist", "press", "interviewer"],
  speakerTitles: ["president", "vice president", "minister", "secretary", "official", "moderator", "mr", "ms", "mrs", "ambassador", "chancellor", "king", "press secretary", "senator", "governor", "director", "host", "spokesperson"],
  noteLabels: ["intro", "text", "note", "notes", "contact", "date", "byline", "subject", "voiced at", "dateline", "act", "tape", "opt", "tease", "summary", "background", "source", "re", "from", "to", "update", "editor's note", "anchor"],
  furniture: [
    "(?:share|print|save|email|menu|search|home|subscribe|sign (?:up|in)|log in|newsletter|advertisement|related(?: (?:news|stories|articles|links|content))?|topics|tags|contact|press release|loading|stay connected|follow us|read more|see also)[:!.…]?$",
    "(?:follow us on|read (?:more|next)|click here|scroll to|skip to|opt in to|all rights reserved|copyright|©|terms of (?:use|service)|privacy policy|contact us|back to top|photo:|photo by|image:|getty images|file photo|for immediate release|(?:media|press) contact|contact:|page \\d|\\d+ min read|last (?:updated|modified)|updated (?:on|at)|published (?:on|at|\\d)|share (?:this|on)|sign up for|subscribe to|more from|watch:|listen:|source:|tags?:|related:|next article|previous article|follow (?!up)\\p{L}+ on)",
  ],
  footOpeners: ["(?:stay connected|sign up|subscribe|newsletter|related (?:articles|stories|content|links|news)|more (?:from|stories)|share this|follow us|about the author|most read|read next|recommended|topics|tags)\\b", "(?:begin|end)s? at \\d", "\\(?end\\)?$"],
  adverbs,
  baseForms: englishBaseForms,
  verbs,
  patterns: {
    condition: [
      "contingent (?:up)?on", "conditional (?:up)?on", "conditioned (?:up)?on", "provided that", "providing that", "on (?:the )?condition that", "on the understanding that",
      "subject to (?:the )?(?:[a-z]+ )?(?:availability|approval|appropriations?|funding|ratification|congress|agreement|completion|consent|authorization|resources|consultations?|review|national|domestic|applicable|satisfactory|progress|conditions)",
      "only (?:if|after|once|when)", "in (?:exchange|return) for", "unless", "as (?:an?|the|one) (?:pre)?conditions? (?:for|of|to)", "preconditions? (?:for|to|of)", "depend(?:s|ed|ing)? (?:up)?on (?:whether|how|what)",
      "(?:tied|linked|pegged) to (?=(?:[\\p{L}'-]+ ){0,2}?(?:verifi\\p{L}+|progress|disarm\\p{L}*|complian\\p{L}*|reforms?|results?|performance|withdrawal|improvements?)(?!\\p{L}))", "(?:after|upon|following|pending|on) (?=(?:[\\p{L}]+ ){0,3}?(?:ratification|certification|approval|completion) (?:by|of|from))", "should (?=(?:the (?:need|situation|talks|conditions?)|it|they|talks|negotiations) (?:arise|fail|require|permit|occur|refuse|agree|change|prove|become)(?!\\p{L}))", "before (?=(?:[\\p{L}.-]+ ){1,5}(?:can|could|may)(?!\\p{L}))", "provided (?=(?:its|their|the|all|it|they|he|she|we) (?:[\\p{L}-]+ ){0,4}?(?:is|are|agrees?|accepts?|meets?|complies|cooperates?)(?!\\p{L}))", "(?:after|when) (?=(?:[\\p{L}.-]+ ){1,3}(?:approves?|ratif(?:y|ies)|certif(?:y|ies)|agrees?|signs?|accepts?|complies|comes? back|returns?|passes|withdraws?|disarms?|releases?|(?:is|are) (?:complete|met|ready|over|\\p{L}+ed))(?!\\p{L}))", "without (?=[^,.]{3,80}, [^.;]{2,80}(?:will|would|won't|cannot)(?!\\p{L}))(?<=^\"?without )", "should (?=\\p{L}[^,.?]{3,80}, )(?<=^\"?should )", "as soon as(?! (?:possible|you|practicable|feasible))", "until(?! (?:\\d|now|then|recently|today|this|last|\\p{L}+day))(?<=(?:^|that |, |\")until)(?= \\p{L}[^,]{3,120}, [^.;]{2,80}(?:will|would|won't|cannot|can't|must)(?!\\p{L}))",
      "(?<!as )an? (?:pre)?condition (?:for|of)", `${be} (?:dependent|conditional) (?:up)?on(?! (?:foreign|imports|imported|each|one|oil))`, `(?:depends?|hinges?|${be} (?:tied|linked)) (?:up)?(?:on|to) (?=(?:[\\p{L}'-]+ ){0,4}?(?:approval|progress|compliance|cooperation|certification|performance|completion|implementation|outcome|results?|willingness|agreement|conduct|behaviou?r|reforms?)(?!\\p{L}))`,
      "before(?= \\p{L}+ing| it| they| any)(?<=(?:not|never|'t|no|only)(?!\\p{L})[^.;]{0,80}before)", "so long as", "as long as", "depending on (?:the )?(?:availability|approval|progress|funding|whether|resources)", "once(?! (?:again|more|a |every|upon|in|and|home|considered|said)(?![\\p{L}]))",
      "until(?! (?:\\d|the end|then|now|later|recently|tomorrow|\\p{L}+ \\d|\\p{L}+day))(?<=(?:not|never|no|'t|stay|stays|remain|remains|(?:will|would) (?:continue|hold|keep|maintain))(?!\\p{L})[^.;]{0,120}until)",
      "(?<!(?:as|even|see|say|says|tell|determine|decide|discuss|matter|see|know|ask|asked|wonder|or|what|sure|question|unclear|asking|will happen|would happen|happens) )if(?! (?:you|not|possible|necessary|needed|any|so|i|only|we (?:want|look|can|are|think|don't))(?![\\p{L}]))",
    ],
    order: [`${have}${adverbs}(?:direct(?:s|ed)?|instruct(?:s|ed)?|task(?:s|ed)?|mandat(?:e|es|ed)|entrust(?:s|ed)?|charg(?:es|ed)|ordered|commanded) (?=(?:[\\p{L}\\d+'-]+,? ){0,20}?(?:to|with)(?![\\p{L}]))`, `(?:directed|instructed|ordered) that`, `${have}(?:ordered|decreed) (?=(?:the|an?|all|more|new|its|his|their) )`],
    promise: [
      `${have}${adverbs}agree[sd]? that (?=(?:[\\p{L}'-]+ ){1,8}?(?:would|will|shall)(?!\\p{L}))`,
      `${have}${adverbs}agree[sd]?${between} (?:to|on the need (?:to|for)|upon|on(?! (?:the )?(?:\\p{L}+ )?(?:importance|value|fact|view|urgency|challenges?|imperative|necessity|role|significance|principles?|seriousness|threats?|point)(?!\\p{L})))(?! disagree| by )`,
      `${have}${adverbs}(?:re)?commit(?:s|ted|ting)?(?: ourselves| themselves| itself| himself| herself)?${between}(?: (?:to|that)|(?= (?:an? additional |over |more than |up to |an? )?[$€£]?\\d))`,
      `${have}${adverbs}(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|sw(?:ears?|ore)|undertak(?:e|es)|undertook|resolv(?:e|es|ed)|decid(?:e|es|ed)|elect(?:s|ed)|opt(?:s|ed)?|cho(?:se|ose|oses|sen)|concur(?:s|red)?|consent(?:s|ed)?|volunteer(?:s|ed)?|guarantee(?:s|d)?|ensur(?:e|es|ed)|assur(?:e|es|ed)(?: (?:[\\p{L}.'-]+ ){0,3}?[\\p{L}.'-]+)?|sign(?:s|ed)? up|swor(?:e|n))${between} (?:to|that)`, `${have}${adverbs}decided? on(?! whether)`,
      `${adverbs}guarantee(?:s|d)?(?= (?:the|all|full|its|their|your|our|his|her) )`, "(?:are|is) agreed (?:on|to)", `${have}${adverbs}(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed))`,
      `${have}(?:reach|sign|struck|strike|conclude|clinch)(?:e?d|e?s)? (?:an?|the|this) (?:\\p{L}+ ){0,3}(?:agreement|deal|accord|pact|memorandum|arrangement|order|directive|proclamation) (?:to|on|that|under|for)`, `${have}${adverbs}offer(?:s|ed|ing)?(?: to|(?= ))`,
      "(?:have|has|'ve|(?:(?:have|has|'ve) )?made|make|makes|making|gave|given|gives|receiv(?:e|es|ed)) (?:\\p{L}+ ){0,4}?(?:commitments?|pledges?|promises?|assurances?|guarantees?|undertakings?) (?:to|that|of|for)", `${have}(?:made|make|taken|took) (?:the|an?|this) (?:\\p{L}+ )?decision (?:to|that)`,
      `${have}${adverbs}accept(?:s|ed) (?:the|an?|its|his|her|this|their|our|[\\p{L}.-]+'s?) (?:[\\p{L}.'-]+ ){0,2}?(?:proposals?|plan|deal|offer|terms|invitation|conditions|resolution|agreement|cease-?fire|framework|recommendations?)`, `${have}${adverbs}(?:approved|adopted|endorsed|passed|backed) (?:an?|the|its|their) (?:[\\p{L}-]+ ){0,3}?(?:plan|resolution|law|bill|decision|measure|legislation|program) (?:to|that w(?:ill|ould))`,
      "(?:threaten(?:s|ed|ing)?|voted?) to", "(?:rul(?:es|ed|ing) out|(?:refus(?:es|ed|ing)|declin(?:es|ed|ing)) to(?! (?:comment|say|discuss|confirm|give|talk|speak|answer|elaborate|identify|take questions)))", `${have}${adverbs}commit(?:s|ted)? (?:[\\p{L}'-]+ ){1,3}?to`, `${have}${adverbs}concur(?:s|red)? (?:in|on)`, `${have}${adverbs}agree[sd]? (?:an?|the|on the following)(?: [\\p{L}-]+){0,3}? (?:plans?|frameworks?|deal|measures|list|package|text|roadmap|timetable|agenda|program(?:me)?|principles|steps|actions|following)`, `${have}${adverbs}(?:join(?:s|ed)|acced(?:es|ed) to|adher(?:es|ed) to|sign(?:s|ed) on(?:to| to)) (?:the|an?) (?:[\\p{L}-]+ ){0,5}?(?:partnership|declaration|pledge|compact|accords|initiative|coalition|alliance|network|treaty|convention|pact)`,
      `${have}${adverbs}(?:approv(?:es|ed)|adopt(?:s|ed)|endors(?:es|ed)|pass(?:es|ed)|back(?:s|ed)|support(?:s|ed)|join(?:s|ed)|signed (?:on(?:to| to)|up to)) (?:an?|the|its|their) (?:[\\p{L}-]+ ){0,4}?(?:plans?|goals?|targets?|pledge|commitment|initiative|coalition)(?: (?:to|of|for|on)|(?=[.,;]|$))`,
      `${have}${adverbs}(?:set|sets|fixed|scheduled) (?:an? |the |its |new )?(?:[\\p{L}-]+ ){0,3}?(?:elections?|date|referendum|target|goal|summit|vote|timetable|deadline) (?:for|of|on|by|to)`, `${have}${adverbs}(?:approv(?:es|ed)|authori[sz](?:es|ed)|award(?:s|ed)|grant(?:s|ed)|earmark(?:s|ed)|allocat(?:es|ed)|set aside) (?=(?:[\\p{L}.'-]+ ){0,6}?(?:[$€£]\\d|\\d+ million))`, "includ(?:es|ed|ing) (?:\\p{L}+ ){1,3}?commitments? (?:to|of|from)",
    ],
    aim: [`${adverbs}(?:${be} ${adverbs})?(?:intend(?:s|ed|ing)?|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|striv(?:e|es|ing)|endeavou?r(?:s|ing)?|prepar(?:e|es|ed|ing)|gear(?:s|ing) up|mov(?:e|es|ed|ing)|mean(?:s|t)|work(?:s|ed|ing)? ${few}|aspir(?:e|es|ing)|look(?:s|ing)?|expect(?:s|ed)?|hop(?:e|es|ed|ing)|planning on)${between} (?:to|towards?(?= \\p{L}+ing))(?! (?:be|have|see|hear)(?![\\p{L}]))`, "(?:wants?|wanted|wish(?:es)?) to(?! see)", "(?:has|have) no (?:intention|plans?) (?:of|to)", "expect(?:s|ed)? to (?:see|hear) (?=(?:[\\p{L}-]+ ){0,4}?(?:announcements?|agreements?|deliverables|commitments?|announcing|announced)(?!\\p{L}))", "plan(?:s|ned|ning)? on (?=\\p{L}+ing)", "work(?:s|ed|ing)? towards? (?=(?:the|an?|full|greater)(?!\\p{L}))", `${adverbs}look(?:s|ed|ing)? forward to (?=(?:\\p{L}+ly )?\\p{L}+ing(?!\\p{L}))`, "intend(?:s|ed)? (?:on|that)", "aim(?:s|ed|ing)? (?:for|at)", "plans? (?=(?:joint|new|further|additional|more|another) )", `${adverbs}look(?:s|ing)? forward to (?=(?:the|an?|their|our|its) (?:\\p{L}+ ){0,2}?(?:conclusion|launch|signing|completion|establishment|adoption|implementation|expansion|continuation|resumption|finali[sz]ation|opening|ratification)(?!\\p{L}))`, "anticipates? (?=\\p{L}+ing(?!\\p{L}))", "(?:has|have|had) (?:an?|our|its|their) (?:\\p{L}+ )?(?:plan|goal|target|objective|strategy) (?:to|of)", "(?:would|'d) (?:also |very much )?like to(?! see)", `${be} ${adverbs}looking (?:at|into) (?:other|new|additional|further|ways|options|how to|whether to|\\p{L}+ing)`],
    affirm: [`${have}${adverbs}${view} (?=${several}${resolve} (?:to|of|for|that)(?![\\p{L}]))`, "(?:an?|their|our|its|the) (?:shared|common|joint|mutual|strong|firm|steadfast|unwavering|collective|continued|deep|abiding) (?:commitment|determination|resolve|intention|goal|aim) to",
      "(?:our|his|her|their|its|my) (?:\\p{L}+ )?(?:goal|aim|objective|intention|plan|ambition|target)s? (?:here |now |today |tomorrow )?(?:is|are|was|remains) (?:going to be )?(?:to|for)",
      `${be} (?:an? |our |their )?(?:[a-z]+ )?(?:goal|aim|objective|intention|plan) (?:is )?to`,
      "(?:what|one of the things|the (?:first|second|third|other|next) thing) (?:we|they)(?:(?:'re|'ll| are| will)?(?: also| now| going to| trying to| here to)? (?:do|doing)|(?:'ve| have)? (?:done|agreed|decided))(?: \\p{L}+)? (?:is|was|are)(?= (?:to )?\\p{L}+)"],
    ready: [`${be} united in (?:our|their|its)`, `${be} (?:on pace|on track|on course) to`, `(?:${be}|being) ${adverbs}(?:ready|prepared|willing|determined|committed|resolved|happy|open|eager|anxious|dedicated|poised|disposed) to(?! announce)`, `${be} ${adverbs}(?:ready|prepared) for (?=(?:\\p{L}+ ){0,2}?(?:talks|negotiations|dialogue|peace|discussions)(?!\\p{L}))`],
    creation: [`${have}(?:did )?${adverbs}(?:(?:pleased|proud|glad|happy|delighted|honored|excited|thrilled|here|able|going|want|like) to (?:be (?:able to )?)?announc(?:e|ing)|announc(?:e|es|ed|ing)|authori[sz](?:es|ed)|launch(?:es|ed)?|establish(?:es|ed)?|create[sd]?|unveil(?:s|ed)?|initiat(?:es|ed)|inaugurat(?:es|ed)|form(?:s|ed)|institut(?:es|ed))`],
    ask: [
      `${have}${adverbs}(?:call(?:s|ed|ing)?|calling) (?:up)?on(?= (?!to ))`, `${have}${adverbs}call(?:s|ed|ing)? for`,
      `${have}${adverbs}(?:urg(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|implor(?:e|es|ed|ing)|press(?:es|ed|ing)?|push(?:es|ed|ing)?|challenged|caution(?:s|ed|ing)|advis(?:es|ed|ing)|counsel(?:s|ed|ing)|lobb(?:y|ies|ied|ying)|pressur(?:e|es|ed|ing)|exhort(?:s|ed)?) (?=${few}${few}(?:to (?!(?:the|an?|his|her|their|our) )|for |on (?=(?:human|its|their|the|his|her)(?!\\p{L}))))`, `${have}${adverbs}(?:encourage[sd]?|urge[sd]?)(?= (?!by |to ))`,
      `${have}${adverbs}(?:ask(?:s|ed|ing)?) (?=${few}(?:to|for|that)(?![\\p{L}]))(?!(?:about|if|whether|how|what|why|when|by)(?![\\p{L}]))`,
      `${have}${adverbs}(?:request(?:s|ed|ing)?|demand(?:s|ed|ing)?|appeal(?:s|ed|ing)?(?: [\\p{L}]+){0,3}? (?:to|for)|push(?:es|ed|ing)? (?:for|to)|insist(?:s|ed|ing)? (?:on|that(?=[^,.;]{1,80} (?:must|should|be|have to|has to|needs? to) ))|petition(?:s|ed)?|recommend(?:s|ed)?)(?= )`,
      "(?:would|'d) welcome (?=(?:more|further|additional|greater) )", "(?:counting|counts?|rel(?:y|ies|ying)) on (?!us |me |our |my )(?:[\\p{L}.'-]+ ){1,6}?to", "(?:onus|burden|responsibility) is (?:now )?on", "(?:looks?|looked) to (?=(?!the )[\\p{L}.'-]+ to )", `needs? (?=(?:your|more|additional|stronger|tougher|further|greater|better|urgent) )`, `needs? (?:your|the|more|greater|their|international|additional) (?:\\p{L}+ )?(?:support|help|assistance|solidarity|cooperation)`,
      "(?:'s|its|his|her|their) (?:demands?|requests?|calls?|appeals?) (?:that|for|to)",
      `${adverbs}(?:wants?|wanted|would like|would love|needs?|expects?) (?!to )(?:\\p{L}+ ){1,9}?to(?= \\p{L})`, `(?:repeat|renew|reiterat|issu|made|make|echo|press|back)(?:e?d|e?s)? (?:its|his|her|their|our|an?|the) (?:\\p{L}+ )?(?:calls?|demands?|requests?|appeals?) (?:for|to|that|on)`,
      "(?:told|tells?) (?!reporters|us |me |him |her )(?:[\\p{L}.'-]+ ){1,5}?to(?= \\p{L})", "warn(?:s|ed|ing)? (?:\\p{L}+ ){1,6}?(?:not to|against)", "(?:plead|pleaded|pleads|begged|begs) ", "(?:would |'d )(?:very much )?like to see", "wants? to see", "(?:wants|wanted|would like) (?:the|its|all|their|those|these|this|any|\\p{L}+s) (?:[\\p{L}-]+ ){0,3}?\\p{L}+ed(?= (?:by|from|before|until|as|and|immediately|so)(?!\\p{L})|[,.;\"]|$)", "(?:hope|hopes|hoped|hoping|trust|wish|wishes|wished|confident|count on it)(?: that)? (?!we |i |it |this |to |for )(?:[\\p{L}.'-]+ ){1,8}?(?:will|would|can|could|might|(?:is|are|be|were|was) able to)(?!\\p{L})", `${have}${adverbs}(?:gave|given|gives|giving|set|sets) (?:[\\p{L}\\d.'-]+ ){1,6}?(?:deadline|ultimatum|hours?|days?|weeks?|months?) (?:to|for)`,
      `${have}(?:made (?:it )?(?:\\p{L}+ )?|been (?:very |quite |absolutely )?)(?:clear|plain)(?: [\\p{L}.]+){0,5} that (?=[^,.;]{1,60}(?:should|must|needs?|have to|has to|cannot|can't)(?!\\p{L}))`,
      "(?:would|will|'d|'ll) (?:greatly |very much )?(?:appreciate|be grateful|welcome it)", "what (?!we |i |you )(?:[\\p{L}.']+ ){1,4}?(?:wants?|wanted|needs?|expects?|demands?|(?:is|are) (?:looking|asking|hoping) for) (?:is|are|was)", "(?:is|are) looking for(?= (?:the|an?) )", "what (?:we|i|they)(?:'re| are|'m| am|'ve been| have been) asking", "what (?:we|i)(?:'d| would)? (?:need|want(?: to see)?|like to see|ask|expect|seek|demand|hope for)(?: (?!to )[\\p{L}']+){0,5} (?:is|are)", "(?:seek(?:s|ing)?|sought)(?= (?!to |out )\\p{L})",
      `${be} (?:among|one of|part of) (?:[\\p{L}'-]+ ){0,7}?(?:demands|requests|proposals)`, "(?:demands|requests) (?:included?|are|were)", "(?:gave|given|gives|giving) (?:[\\p{L}'.-]+ ){1,4}?until(?= )", "(?:wants?|wanted)(?= (?!to |it |him |them |her |you |us |me |that |this )\\p{L})",
    ],
    terms: ["(?:call|provide|allow)(?:s|ed)? for", "(?:commits|obliges|obligates|binds) (?:\\p{L}+ ){1,4}?to", "(?:requires?|stipulates?|envisages?|foresees?|includes?)(?= )", "(?:has |have |will |would )?(?:also )?(?:includ(?:e|es|ed)|involv(?:e|es|ed)|means?)(?= (?:\\p{L}+ly )?\\p{L}+ing(?!\\p{L}))"],
    proposal: ["(?:my|our|the|his|her|their) (?:proposal|request|demand|recommendation|suggestion)s?,? (?:[\\p{L} ]{1,30}, )?(?:is|are|was)(?: (?:to|that|for)|(?: [\\p{L}]+){0,3}:)", `${have}(?:${be} )?${adverbs}(?:propos(?:e|es|ed|ing)|suggest(?:s|ed|ing)?)(?= )`],
    future: [
      `(?:will|shall|'ll|won't|gonna|is to|was to|are to(?! be (?:blamed|found))|${be} (?:not )?${adverbs}going to|(?:isn't|aren't) going to|${be} ${adverbs}(?:set|slated|due|about) to)`,
    ],
    possible: ["could"],
    reported: ["(?:would|'d)"],
    expected: [`${be} ${adverbs}(?:expected|anticipated|scheduled|projected|supposed|obliged|obligated|mandated) to (?=\\p{L})`],
    ongoing: [`${be} ${adverbs}doing (?:\\p{L}+ ){1,3}?to`, `${be} ${adverbs}(?=\\p{L}+ing(?![\\p{L}]))`, `${have}been ${adverbs}(?=\\p{L}+ing(?![\\p{L}]))`, `${have}(?:begun|began|started|starts|begins) (?:to )?(?=\\p{L}+)`, `${be} in the process of`, `(?:focus )?${be} ${adverbs}(?:focused )?on (?:first )?(?=\\p{L}+ing(?![\\p{L}]))`,
      "(?:regularly|routinely|actively|continuously) (?=\\p{L}+)", "(?=(?:cooperate|communicate|collaborate|coordinate|work)s? (?:actively|closely|regularly|jointly|together))",
    ],
    underway: ["(?:is|are) (?:also |already |now |currently |well )?(?:under ?way|on (?:the|its|their) way|en route|in the (?:works|pipeline)|forthcoming|being (?:drafted|prepared|finali[sz]ed|worked on))", "(?:takes? effect|go(?:es)? into (?:effect|force)|comes? into (?:effect|force)|enters? into force)"],
    habit: ["(?<=(?:^|[,;:\"] |and |therefore |time, )we )(?=\\p{L}+)", "(?<=(?:^|[,;:\"] |and )we (?:also|both|all|jointly|together|therefore|further) )(?=\\p{L}+)"],
    pledge: ["(?:have|has|'ve|'s)(?: got)? (?:your|their) backs?", "(?:deliverables?|outcomes?|announcements?)(?: [\\p{L}']+){0,4} (?:is|are|will be|would be|includes?)", "the (?:\\p{L}+ )?(?:goal|aim|objective|plan|intention|idea) (?:here |now )?is to(?! say)", "can (?:always |still )?(?:count|rely|depend) on (?:us|me|our|my|the)", "(?:have|has|had|gives?|gave|given) (?:you |them |him |her )?(?:my|our|his|her|every|the full|no) (?:word|intention|assurance)s?(?: (?:of|to|that))?", "(?:commitments?|pledges?|promises?|vows?|assurances?|guarantees?|undertakings?|offers?|decisions?|intentions?|willingness|readiness|agreements?|deals?|accords?|pacts?|plans?)(?: (?:\\p{L}+day|today))?(?: (?:from|by|between|among) (?:[\\p{L}.'-]+ ){0,4}?[\\p{L}.'-]+)? (?:to (?=\\p{L})|that|of (?=(?:an? additional |more than |over |up to |nearly |about )?[$€£]?\\d)|under which)"],
    plea: ["calls? for", "(?:demands|requests|proposals) (?:includ(?:e|es|ed)|are|were)", "(?:demands?|requests?|appeals?|pleas?|petitions?|ultimatums?|deadlines?|insistence|proposals?|recommendations?|bids?|warnings?)(?: (?:\\p{L}+day|today))?(?: (?:from|by|to|on) (?:[\\p{L}.'-]+ ){0,4}?[\\p{L}.'-]+)? (?:to (?=\\p{L})|that|for)"],
    providing: [`${adverbs}(?:provides|funds|finances|invests|delivers|trains|assists|deploys|sponsors|implements|offers|conducts|runs|operates|administers|leads|co-leads|contributes|manages|builds|supplies|equips|maintains|promotes|advances|strengthens|enables|dedicates|donates|awards|grants)(?= )`],
    continuing: [`${adverbs}continu(?:e|es|ed|ing)(?: to)?(?! ?[,.\"])`],
    need: [`it(?: is|'s| was) (?:also |therefore |high )?(?:time|necessary|indispensable|essential|imperative|vital|crucial|critical|important)(?: for ${few}to| that(?! i )| to)`, "it(?: is|'s) (?:high |about |past )?time (?!for |to |that |we |i |of )(?=\\p{L})", "(?:this|now|today|it)(?: is|'s) (?:\\p{L}+ )?(?:the|our|your|an?) (?:\\p{L}+ )?(?:moment|time|hour|hour) (?:for (?:[\\p{L}'-]+ ){1,5}?)?to", "the (?:time|moment|hour) (?:has come|is now|is right|is here|has arrived) (?:for (?:[\\p{L}'-]+ ){1,5}?)?to", "(?:has|have|bears?) (?:an?|the) (?:\\p{L}+ )?(?:responsibility|obligation|duty) to", "it(?: is|'s) (?:now )?up to (?!us |me |you |him |her )(?:[\\p{L}.']+ ){1,5}?to", "(?:must|should|ought to|has to|have to|needs? to|'ve got to)"],
    view: [
      `${have}${adverbs}(?:${view}|not(?:e|es|ed))`, `${have}${adverbs}(?:recogni[sz](?:e|es|ed)|acknowledg(?:e|es|ed)|believ(?:e|es|ed)|agree[sd]? (?:that|with|on)|condemn(?:s|ed)?|commend(?:s|ed)?|support(?:s|ed)?|appreciat(?:e|es|ed)|consider(?:s|ed)?|respect(?:s|ed)?|trust(?:s|ed)?|valued?|viewed?|reject(?:s|ed)?|oppos(?:e|es|ed)|regret(?:s|ted)?|prais(?:e|es|ed)|applaud(?:s|ed)?)`,
      `${be} ${adverbs}(?:important|vital|essential|critical|crucial|central|fundamental|in the (?:shared |national |common |mutual )?(?:security )?interest|at the heart|the backbone|equal|a priority)`,
    ],
    past: [`${have}${adverbs}(?:hosted|hosts|met|held|visited|spoke|reviewed|made|took|joins|joined|welcomes|adopt(?:s|ed)|sign(?:s|ed)|endors(?:es|ed)|approv(?:es|ed)|issu(?:es|ed)|allocat(?:es|ed)|releas(?:es|ed)|convened|introduced|enacted|ratified|concluded|finali[sz]ed|suspended|lifted|expanded|increased|extended|strengthened|deepened|doubled|invested|contributed|resumed|implemented|designated|appointed|elevated|deployed|provided|completed|reached|received|supported)`],
  },
  subjects: {
    own: ["we", "we both", "we all", "both of us", "each of us", "us"],
    single: ["i"],
    named: ["they", "them", "he", "she", "it", "both", "each", "who", "these", "those", "this", "that"],
    listener: ["you", "everyone", "everybody"],
    actors: [
      "government", "governments", "administration", "administrations", "country", "countries", "nation", "nations", "leader", "leaders", "president", "presidents", "minister", "ministers",
      "secretary", "secretaries", "secretariat", "secretariats", "department", "departments", "ministry", "ministries", "ministerial", "agency", "agencies", "bureau", "office", "offices", "commission", "commissioner", "officials", "official",
      "side", "sides", "party", "parties", "participants", "participant", "members", "member", "partner", "partners", "state", "states", "team", "teams", "delegation", "delegations", "authorities", "authority",
      "council", "parliament", "congress", "union", "bank", "banks", "institute", "institutions", "service", "services", "organization", "organizations", "organisation", "chancellor", "ambassador", "king", "premier", "governor", "house", "spokesperson", "counterpart", "counterparts", "embassy", "senator", "signatories", "negotiator", "negotiators", "envoy", "envoys", "representative", "representatives", "diplomat", "diplomats", "lawmakers", "experts", "scientists", "researchers", "engineers", "advisers", "advisors", "specialists", "regulators", "co-chairs", "chairs", "chair", "chiefs", "chief", "mediators", "mediator", "soldiers", "coalition", "alliance", "bloc", "spokesman", "spokeswoman", "separatists", "insurgents", "lenders", "creditors", "prince", "emir", "sultan", "director", "general", "commander", "adviser", "military", "army", "navy", "police", "mayor", "world", "donors", "troops", "forces", "corporation", "neighbor", "neighbors", "neighbour", "governors", "mayors", "heads", "coast guard", "board", "foundation", "community", "principals", "allies", "economies", "secretary-general", "opposition", "rebels", "guerrillas", "fighters", "militia", "militias", "factions", "regime", "cabinet", "legislature", "assembly", "senate", "senators", "delegates", "inspectors", "observers", "monitors", "peacekeepers", "prosecutors", "prosecutor", "tribunal", "activists", "militants", "junta", "monarch", "companies", "company",
    ],
    instruments: [
      "program", "programs", "programme", "programmes", "initiative", "initiatives", "effort", "efforts", "funding", "funds", "fund", "project", "projects", "partnership", "partnerships", "agreement", "agreements", "plan", "plans", "strategy", "strategies", "force", "group", "groups",
      "dialogue", "dialogues", "ministerial", "guidance", "guidelines", "rule", "rules", "regulation", "legislation", "law", "visas", "visa", "campaign", "mechanism", "mechanisms", "framework", "frameworks", "roadmap", "declaration", "process", "processes", "commitment", "commitments", "measure", "measures", "investment", "investments", "support",
      "assistance", "action", "actions", "center", "centers", "centre", "cooperation", "collaboration", "work", "invitations", "grants", "grant", "pilot", "pilots", "package", "scheme", "facility", "platform", "network", "networks", "committee", "committees", "pact", "treaty", "memorandum", "arrangement", "arrangements", "deal", "tariffs", "sanctions", "order", "policy", "policies", "training", "aid", "donation", "donations", "loan", "loans", "contribution", "resources", "operation", "operations", "taskforce", "pathways", "exchange", "exchanges", "deployment", "reform", "reforms", "system", "systems", "infrastructure", "budget", "act", "bill", "decree", "offices", "hub", "hubs", "compact", "accord", "consortium", "route", "routes", "steps", "vaccines", "doses", "move", "decision", "mission", "proposal", "resolution", "resolutions", "equipment", "weapons", "ammunition", "supplies", "shipment", "shipments", "scholarships", "fellowships", "tranche", "reward", "subsidies", "incentives", "cease-fire", "ceasefire", "truce", "pillars", "elements", "priorities", "money", "letter",
    ],
    linkWords: ["of", "for", "in", "from", "to", "with", "on", "at", "by", "under", "across", "through", "between", "among", "against", "led", "that", "which", "who", "including", "alongside", "along", "together", "around", "within", "into", "towards", "toward", "than", "over", "as", "where", "about", "during", "after", "before", "here", "there", "today", "now"],
    articles: ["the", "a", "an", "its", "their", "our", "his", "her", "my", "your", "any", "such", "every", "no", "this"],
    quantities: ["lots", "lot", "number", "many", "most", "some", "all", "each", "majority", "both", "plenty", "dozens", "hundreds", "thousands"],
    determiners: ["the", "a", "an", "its", "their", "our", "his", "her", "my", "your", "this", "that", "these", "those", "both", "all", "each", "every", "two", "three", "other", "participating", "such", "any", "some", "new"],
    states: ["up", "available", "open", "operational", "eligible", "accessible", "effective", "ready", "free", "active"],
    mayBeSilent: false,
  },
  clauses: {
    and: ["and", "or", "but", "and also", "and then", "yet", "while", "whereas", "as well as"],
    subordinate: ["if", "when", "whenever", "as", "because", "since", "whether", "how", "what", "until", "unless", "after", "before", "once", "although", "though", "where", "so that", "in order that", "to ensure that", "even if", "even though", "without", "than", "whatever", "given that", "given"],
    hypothetical: ["if", "when", "whenever", "whether", "how", "until", "unless", "before", "once", "so that", "in order that", "to ensure that", "even if", "without", "than", "what", "whatever", "who", "whose", "since", "after", "as"],
    relative: ["that", "which", "who", "whom", "whose"],
    reporting: [..."believe believes think thinks hope hopes feel know".split(" ").map((verb) => `${verb}(?= (?:the|all|both|every|each|no|our|their|his|its|these|those|it|he|she|they|we|you) )`), ..."announced announces announce confirmed confirms confirm pledged pledges pledge promised promises promise vowed vows indicated indicates warned warns reiterated reiterates reiterate reaffirmed reaffirms reaffirm affirmed affirms affirm declared declares insists maintains predicted predicts agreed hoped".split(" ").map((verb) => `${verb}(?= (?:he|she|it|they|we) )`), "said", "says", "told", "added", "explained", "stated", "noted", "insisted", "argued", "responded"],
    history: "(?:in|since|from|until|through) 1[0-9]\\d\\d|1[89]\\d\\d|at that time|in those days|(?:decades|centuries) ago|throughout history",
    saying: "(?:assure|noting|saying|adding|stressing|emphasi[sz]ing|underscoring|underlining|warning|pledging|promising|vowing|insisting|explaining|telling|announcing|confirming|indicating|claiming|asserting|reiterating|(?:re)?affirming|predicting|declaring|hop(?:es?|ed|ing)|said|wrote|tweeted|testified|revealed|disclosed|conceded|vows|vowed|insists?|maintain(?:s|ed)|demand(?:s|ed)|propos(?:es|ed)|warns|hint(?:ed|s)|claims|posted|believes|thinks|hopes|announcement|decision|news|agreement|expects?|affirm|reaffirm|underscore|emphasi[sz]e|underline|stress|reiterate|highlight|declare|confirm|state|preview|excited|pleased|proud|glad|convinced|confident|recogni[sz]e[sd]?|see|mean|means|clear|sure|fact|suggest(?:ed|s)|acknowledged?|remind(?:ed)?|understand|announce|signal(?:ed|led|s)|underscor(?:ed|es)|underlined|highlighted|(?:re)?affirm(?:ed|s)|recalled|says|say|saying|told|tells|added|announced|announces|explained|stated|noted|insisted|declared|indicated|confirmed|reiterated|emphasi[sz]ed|stressed|warned|promised|pledged|vowed|reported|according to|think|believe|hope|know|ensure|agreed|argued|claimed|assured|responded|predicted|asserted|vision|commitment|understanding|guarantee)",
    telling: "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|said|says|told|reporters|according to|spokes(?:man|woman|person)|interview|news conference|reported|responded|asked)\\b",
    negation: ["nothing", "none", "nobody", "not", "never", "no longer", "neither", "nor", "cannot"],
    conjecture: "(?:analysts?|experts|critics?|observers|economists?|forecasters?|residents?|voters?|supporters|opponents|scholars?|professors?|historians?|commentators?|villagers|witness(?:es)?|skeptics|many people|some people) (?:\\p{L}+ ){0,4}?(?:say|says|said|believes?|believed|fears?|feared|expects?|expected|predicts?|predicted|warns?|warned|worry|think|argue|argued|hope|doubt|note)|(?:fears?|feared|suspects?|suspected|speculat(?:e|es|ed|ion)|worr(?:y|ies|ied) (?:that|about)|unclear|uncertain|unlikely|not clear|remains to be seen)",
    longAgo: "(?:last (?:year|month|week|october|november|december|january|february|march|april|may|june|july|august|september|summer|fall|spring|winter)|(?:years?|months?|weeks?|decades?|days) ago|in (?:late |early |mid-)?(?:19\\d\\d|20\\d\\d)|yesterday|during the \\p{L}+ administration|in the past|previously|earlier|already|to date|so far|over the (?:last|past)|historically|once)",
    nextUndertaking: "(?:, and|,|;| and|; and)(?: also)? (?=to (?!(?:the|a|an|be|this|its|their|our|which|whom|date|and)(?![\\p{L}]))\\p{L}+)",
    declaring: "declaration|statement|effort|approach|cooperation|work",
    agreeing: "agree",
    announcing: "announc|unveil|authori[sz]",
    supposing: "^(?:if|once|as soon as|only|before|after|when)",
    consequence: "(?:threats?|threatening|warn(?:s|ed|ing)?|will|would|should be|threaten(?:s|ed)?|ready|happy|able|unlocks|won't|shall|can|cannot|could|\\p{L}+'(?:ll|d)|prepared|willing|open to|may|must|only)",
    announcedNow: "today",
    underPlan: "(?:under|according to|as part of) (?:the|an?|this|that|its|their) [^,]{0,60}(?:plan|deal|agreement|proposal|accord|pact|treaty|arrangement|program)",
    opening: "(?:(?:so|and|but|now|well|yes|no|okay)[ ,]{1,3}){0,3}",
    command: "^\"?(?:please,? )?(?:pass|stop|end|release|lift|drop|sign|withdraw|support|fund|approve|give us|let (?:us|them|him|her) (?!me))(?= (?:the|this|that|your|our|these|those|\\p{L}+))",
    outcomes: words("announce agree launch sign commit unveil issue release adopt establish reach endorse make roll create expand deliver introduce publish pledge present finalize conclude start begin double increase"),
    ownStaff: "^ ?(?:my|our|his|her) (?:\\p{L}+ ){0,2}?(?:teams?|staff|cabinet|administration|secretary|attorney general|departments?|agenc(?:y|ies)|officials|advis[eo]rs?|ministers?|people|government)(?!\\p{L})",
    request: "^(?:and |so |but |then |\")*(?:(?:could|can|would|will|won't|wouldn't|couldn't|shouldn't|might|should) (?:you|we|they|the (?:united states|world|international community))|why (?:don't|not|can't|couldn't) |what if we|how about|may i ask you|can i ask you)(?!\\p{L})",
    enumerated: "(?:so |okay )?(?:number |point )?(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|finally|lastly|firstly|secondly|thirdly)[,:] ",
    finite: "(?:is|are|was|were|has|have|had|will|would|can|could|may|shall|should|must|does|did)",
  },
  items: {
    undertakings: ["commitments?", "deliverables?", "actions?", "initiatives?", "measures?", "steps", "agreed", "agreements?", "announcements?", "outcomes?", "priorit(?:y|ies)", "objectives?", "goals?", "plans?", "efforts?", "cooperation", "pillars?", "activities", "undertakings?", "pledges?", "will", "shall", "roadmap", "work ?plan", "lines of action", "following", "areas"],
    demands: ["demands?", "requests?", "asks?", "asked", "proposals?", "proposed", "recommendations?", "appeals?", "calls? (?:up)?on", "urged?s?"],
    nothing: ["participants?", "attendees", "delegation", "present", "members of", "background", "speakers?", "agenda", "contacts?", "annex", "table of contents", "include[ds]? the following countries", "signator(?:y|ies)", "accompanied", "attended"],
    acts: ["creation", "establishment", "launch", "expansion", "development", "implementation", "strengthening", "modernization", "continuation", "extension", "renewal", "promotion", "provision", "deployment", "support", "increase", "reduction", "construction", "adoption", "completion", "coordination", "exchange", "investment", "funding", "financing", "resumption", "reactivation", "integration", "regularization", "protection", "enhancement", "improvement", "review", "update", "ratification", "signing", "opening", "designation", "elimination", "suspension", "removal", "participation", "cooperation", "collaboration", "assistance", "contribution", "training", "work", "efforts", "action", "access", "release", "withdrawal", "ceasefire", "reconstruction", "return", "negotiations", "announcement", "announcements", "statement", "package", "deliverables", "outcomes"],
    nounFollowers: ["of", "for", "in", "to", "on", "with", "from", "between", "among", "against", "at", "by"],
  },
  parties: {
    displayLocale: "en",
    aliases: {
      "u.s.": "United States", "us": "United States", "usa": "United States", "u.s": "United States", "the united states of america": "United States", "america": "United States", "washington": "United States", "white house": "United States",
      "uk": "United Kingdom", "u.k.": "United Kingdom", "britain": "United Kingdom", "european union": "European Union", "eu": "European Union", "south korea": "South Korea", "north korea": "North Korea", "turkey": "Türkiye", "ivory coast": "Côte d'Ivoire", "united nations": "United Nations", "african union": "African Union", "nato": "NATO", "asean": "ASEAN", "g7": "G7", "g20": "G20",
    },
    collective: ["we", "both (?:countries|nations|governments|leaders|sides|parties|presidents|ministers)", "the (?:two|three|four) (?:countries|nations|governments|leaders|sides|parties|presidents|ministers)", "the (?:leaders|parties|participants|sides|governments|presidents|ministers|signatories|members)", "participating (?:countries|states|governments)", "other (?:countries|governments|nations)", "they", "my administration", "the administration", "(?:his|her|this|our|the \\p{L}+) administration"],
    offices: ["president", "prime minister", "vice president", "minister", "secretary", "chancellor", "ambassador", "king", "premier", "governor", "senator", "mr", "ms", "mrs", "dr"],
    bodies: ["department", "ministry", "secretariat", "agency", "bureau", "office", "commission", "council", "service", "services", "administration", "institute", "bank", "fund", "command", "organization", "corporation", "guard", "government", "governments", "republic", "kingdom"],
    joint: ["both", "two", "three", "jointly", "together", "leaders", "countries", "governments", "sides", "parties", "presidents", "they", "participants", "ministers", "nations", "mutually"],
  },
  numbers: {
    decimal: ".",
    words: { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
    scales: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, bn: 1e9, k: 1e3, b: 1e9 },
    percent: ["%", "percent", "per cent", "percentage points?"],
    currencies: { "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "dollars": "USD", "euros": "EUR", "pounds": "GBP", "pesos": "MXN", "yen": "JPY", "c$": "CAD", "canadian dollars": "CAD" },
    bounds: {
      "up-to": ["up to", "no more than", "at most", "as many as", "as much as", "maximum of", "not exceeding"],
      "at-least": ["at least", "no less than", "no fewer than", "minimum of", "not less than"],
      "about": ["about", "approximately", "roughly", "around", "nearly", "almost", "some", "an estimated", "close to"],
      "more-than": ["more than", "over", "in excess of", "upwards of", "exceeding", "greater than"],
    },
    uncounted: ["of", "and", "in", "to", "or", "for", "by", "at", "per", "the", "a", "is", "are", "was", "were", "with", "from", "on", "as", "that", "which", "will", "has", "have", "out", "more", "years?"],
  },
  dates: {
    months: ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
    shapes: [
      "(?<month>{months})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>(?:19|20)\\d\\d))?(?!\\d)", "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>{months})(?:,? (?<year>(?:19|20)\\d\\d))?",
      "(?<month>{months})(?:,? of)?,? (?<year>(?:19|20)\\d\\d)", "(?<quarter>first|second|third|fourth|1st|2nd|3rd|4th) quarter of (?<year>(?:19|20)\\d\\d)", "q(?<quarter>[1-4])(?: of)? (?<year>(?:19|20)\\d\\d)",
      "(?:fiscal years?|fy) ?(?<fiscal>(?:20)?\\d\\d)(?!\\d)", "(?<year>(?:19|20)\\d\\d)(?![\\d,.]\\d)", "(?<month>{months})(?= (?:of (?:this|next|last) year|[,.;]|$))",
    ],
    deadline: ["by", "before", "no later than", "not later than", "until", "until the end of", "by the end of", "by late", "by early", "by mid-?", "through", "within", "prior to", "ahead of"],
    open: ["as soon as possible", "as early as possible", "within (?:the next )?[\\p{L}\\d]+ (?:days|weeks|months|years)(?: of \\p{L}+)?", "(?:in|over) the (?:coming|next) (?:[\\p{L}\\d]+ )?(?:days|weeks|months|years)", "in the (?:short|medium|near|long)[- ]term", "by the end of (?:the|this) (?:year|month|decade|century)", "(?:this|next) (?:summer|fall|autumn|winter|spring|month|year|week|fiscal year)", "in the near future", "immediately", "tomorrow", "per year", "by the summit"],
  },
  topics,
};
