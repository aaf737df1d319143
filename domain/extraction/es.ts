import type { LanguageFile } from "./language-file";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const adverbs = "(?:(?:también|además|asimismo|igualmente|ya|ahora|hoy|siempre|juntos|conjuntamente|actualmente|pronto|solo|sólo|a su vez|en conjunto|\\p{L}+mente)[, ]+)*";
const person = "(?:e|a|en|an|ó|aron|ieron|io|ió|emos|amos|imos|o)";
const few = "(?:[\\p{L}'-]+,? ){0,8}?";
const resolve = "(?:compromisos?|determinación|voluntad|intención|disposición|decisión|promesa|objetivo|meta|propósito)";

const verbs = {
  action: words(`
    abrir acelerar acordar actualizar adoptar ampliar apoyar aplicar aportar aprobar asegurar asignar atender aumentar brindar buscar capacitar colaborar combatir compartir completar concluir conformar
    construir continuar contribuir convocar cooperar coordinar crear dar dedicar desarrollar desmantelar desplegar destinar detener dialogar difundir disminuir donar duplicar ejecutar elaborar elevar eliminar emitir
    emprender enfrentar entregar enviar establecer estudiar evaluar evitar exportar extender facilitar financiar firmar fomentar formalizar formar fortalecer garantizar generar gestionar habilitar hacer impartir
    implementar impulsar incluir incorporar incrementar iniciar instalar instalar instrumentar integrar intensificar intercambiar invertir investigar lanzar levantar llevar lograr luchar mantener mejorar mitigar
    modernizar modificar negociar ofrecer operar organizar otorgar pagar participar permitir poner prevenir priorizar producir profundizar promover proporcionar proteger publicar ratificar realizar recibir reconstruir
    reducir reforzar regularizar reiniciar remitir renovar reparar repatriar respaldar respetar restablecer retirar retomar revisar sancionar seguir simplificar solicitar sumar suministrar suprimir suscribir suspender
    tomar trabajar transferir transportar unir utilizar vacunar vigilar`),
  idle: words("ser estar haber tener poder deber saber pensar decir ir venir ocurrir suceder significar quedar parecer depender sentir gustar querer creer existir faltar ganar perder morir costar subir bajar caer permanecer resultar dejar"),
  meeting: words("reunir encontrar visitar viajar asistir hablar conversar platicar dialogar llegar analizar abordar tratar"),
  fulfilled: "^ (?:con )?(?:sus|las|los|nuestras) (?:metas|obligaciones|compromisos)(?!\\p{L})",
  hosting: words("celebrar sostener participar intercambiar copresidir presidir"),
  phrasal: "^ adelante(?!\\p{L})",
  talk: "(?:preguntas?|la palabra|un momento)(?!\\p{L})",
  procedural: words("decir contestar responder preguntar comentar explicar agregar terminar empezar comenzar pasar dejar ver escuchar repetir leer"),
  refusing: words("permitir tolerar aceptar abandonar ceder"),
  light: words("dar pasar dejar tomar hacer poner"),
  besides: "^(?:al lado|junto a|con ustedes)(?!\\p{L})",
  resuming: words("reanudar reabrir"),
  lasting: words("permanecer seguir"),
  talkObjects: words("eso esto lo la les le"),
  solemn: words("firmar ordenar instruir enviar establecer crear apoyar presentar proponer aumentar defender cumplir garantizar seguir continuar"),
};

const endings: readonly [RegExp, string[]][] = [
  [/^(.{2,})(?:aré|arás|ará|aremos|arán)$/, ["ar"]], [/^(.{2,})(?:eré|erá|eremos|erán)$/, ["er"]], [/^(.{2,})(?:iré|irá|iremos|irán)$/, ["ir"]],
  [/^(.{2,})(?:aría|aríamos|arían)$/, ["ar"]], [/^(.{2,})(?:ería|erían|iría|irían)$/, ["er", "ir"]],
  [/^(.{2,})(?:ando)$/, ["ar"]], [/^(.{2,})(?:iendo|yendo)$/, ["er", "ir"]],
  [/^(.{2,})(?:amos|an|a|aron|ó|o|e|en)$/, ["ar"]], [/^(.{2,})(?:emos|en|e|ieron|ió)$/, ["er", "ir"]], [/^(.{2,})imos$/, ["ir"]],
];
const irregular: Record<string, string> = { hará: "hacer", harán: "hacer", haremos: "hacer", pondrá: "poner", pondrán: "poner", mantendrá: "mantener", mantendrán: "mantener", dará: "dar", tendrá: "tener", tendrán: "tener", será: "ser", serán: "ser", habrá: "haber", podrá: "poder", podrán: "poder", deberá: "deber", deberán: "deber", irá: "ir", estará: "estar", estarán: "estar" };

/** "fortalecerán" is a form of "fortalecer": every form that the ending allows, the lists decide. */
function spanishBaseForms(word: string): readonly string[] {
  const known = irregular[word];
  if (known !== undefined) return [known];
  const plain = word.replace(/(?<=[aei]r|ndo)(?:se|los?|las?|les?)$/, "");
  return [plain, ...endings.flatMap(([ending, infinitives]) => {
    const stem = ending.exec(plain)?.[1];
    return stem === undefined ? [] : infinitives.map((infinitive) => stem + infinitive);
  })];
}

export const es: LanguageFile = {
  language: "es",
  smallWords: ["el", "la", "los", "las", "de", "que", "en", "y", "para", "con", "del", "se", "por", "una", "un", "su", "sus", "al", "como", "nuestro"],
  abbreviations: ["sr", "sra", "srta", "dr", "dra", "lic", "ing", "gral", "mtro", "mtra", "prof", "pdte", "núm", "no", "art", "arts", "fracc", "pág", "págs", "p", "pp", "vol", "ej", "cap", "av", "col", "cía", "aprox", "tel", "mons"],
  oftenLast: ["ee.uu", "ee. uu", "uu", "ee", "a.m", "p.m", "etc", "s.a", "c.v", "d.f", "e.u", "eua", "cdmx"],
  starters: ["el", "la", "los", "las", "en", "con", "por", "para", "un", "una", "ambos", "ambas", "este", "esta", "estos", "además", "asimismo", "también", "sin", "durante", "al", "como", "se", "no", "nuestro", "nosotros", "y", "pero"],
  questionLabels: ["PREGUNTA", "Pregunta", "P", "REPORTERA?"],
  journalists: ["pregunta", "reportera?", "periodista", "interlocutora?"],
  speakerTitles: ["presidente", "presidenta", "ministro", "ministra", "canciller", "secretario", "secretaria", "embajador", "embajadora", "moderador", "moderadora", "vocero", "vocera"],
  noteLabels: ["nota", "contacto", "fuente", "fecha", "asunto", "lugar"],
  furniture: [
    "(?:compartir|imprimir|suscríbete|suscribirse|inicio|menú|buscar|publicidad|relacionad[oa]s|etiquetas|contacto)[:.]?$",
    "(?:síguenos|lee también|lea también|haz clic|haga clic|todos los derechos|aviso de privacidad|términos de uso|foto:|fuente:|publicado el|última actualización|regístrate|comparte en|te puede interesar)",
  ],
  footOpeners: ["(?:síguenos|suscríbete|te puede interesar|noticias relacionadas|más información|contesta nuestra encuesta)"],
  adverbs,
  baseForms: spanishBaseForms,
  verbs,
  patterns: {
    condition: ["siempre (?:y cuando|que)", "a condición de(?: que)?", "condicionad[oa]s? a", "sujet[oa]s? a (?:la )?(?:disponibilidad|aprobación|ratificación|autorización|revisión)", "a menos que", "salvo que", "solo si", "sólo si", "únicamente si", "a cambio de", "una vez que", "en caso de que", "supeditad[oa]s? a"],
    order: [`${adverbs}(?:instruy${person}|instruyeron|instruyó|encomend${person}|orden(?:ó|aron|amos))(?= )`],
    promise: [
      `(?:se |nos )?${adverbs}(?:ha |han |hemos )?(?:comprometi(?:ó|eron|do|mos|d[oa]s?)|comprometen?|comprometemos)(?: \\p{L}+mente)? a`,
      `(?:ha |han |hemos )?${adverbs}(?:acord(?:ó|aron|amos|ado)|acuerdan?|convin(?:o|ieron|imos)|convienen?|convenimos|decid(?:ió|ieron|imos|ido)|resolv(?:ió|ieron|imos)|prometi(?:ó|eron|mos)|pact(?:ó|aron|amos)|ofreci(?:ó|eron|mos)|ofrecen?)(?= )(?! (?:en la importancia|que es|en que))(?: en| que)?`,
    ],
    affirm: [`${adverbs}(?:reafirm|reiter|ratific|expres|manifest|renov|confirm|subray|refrend)${person} (?=${few}${resolve} (?:de|a|con|por|para)(?!\\p{L}))`],
    ready: [`(?:está|están|estamos|esté|estuvo) ${adverbs}(?:dispuest[oa]s?|list[oa]s?|decidid[oa]s?|comprometid[oa]s?|preparad[oa]s?) (?:a|para|con)`],
    expected: ["(?:está|están) (?:prevista?|previstos?|previstas?|programad[oa]s?) (?:que|para)", "se (?:espera|prevé) que"],
    aim: ["(?:pretenden?|pretendemos|buscan?|buscamos|buscará|buscarán|proponen?|planean?|planeamos|prevén?|tienen? (?:la intención|el objetivo|como objetivo)(?: de)?|tenemos la intención de|aspiran?|aspiramos a)(?= )"],
    ask: [
      `${adverbs}(?:llam(?:ó|aron|amos|an?)|hizo un llamado|hicieron un llamado|hacemos un llamado|exhort(?:ó|aron|amos|an?)|inst(?:ó|aron|amos|an?)|urgi(?:ó|eron|mos)|urgen?|invit(?:ó|aron|amos|an?)) (?=${few}(?:a|al|para)(?!\\p{L}))`,
      `${adverbs}(?:le |les )?(?:pidi(?:ó|eron|mos)|piden?|pedimos|solicit(?:ó|aron|amos|an?)|exigi(?:ó|eron|mos)|exigen?|exigimos|demand(?:ó|aron|amos|an?)|reclam(?:ó|aron|amos))(?= )`,
    ],
    terms: [],
    proposal: [`${adverbs}(?:propus(?:o|ieron|imos)|proponen?|proponemos|plante(?:ó|aron|amos)|sugiri(?:ó|eron))(?= )`],
    creation: [`(?:ha |han |hemos )?${adverbs}(?:anunci(?:ó|aron|amos|an?|ado)|lanz(?:ó|aron|amos|ado)|estableci(?:ó|eron|mos|do)|cre(?:ó|aron|amos|ado)|instal(?:ó|aron|amos|ado))(?= )`],
    future: ["(?=\\p{L}{2,}(?:ará|arán|aremos|erá|erán|eremos|irá|irán|iremos|ndrá|ndrán|ndremos|drá|drán|hará|harán|haremos|habrá|habrán)(?!\\p{L}))", "(?:va|van|vamos) a"],
    reported: ["(?=\\p{L}{2,}(?:aría|arían|ería|erían|iría|irían|dría|drían)(?!\\p{L}))"],
    possible: [],
    providing: [],
    underway: [],
    habit: [],
    pledge: [],
    plea: [],
    continuing: ["(?:continúan?|continuamos|siguen?|seguimos) (?=\\p{L}+ndo(?!\\p{L}))"],
    ongoing: [`(?:está|están|estamos|estoy) ${adverbs}(?=\\p{L}+ndo(?!\\p{L}))`],
    need: ["(?:debe|deben|debemos|deberá|deberán|tienen? que|tenemos que|hay que|es (?:necesario|indispensable|preciso|importante|fundamental)(?: que)?)"],
    past: [`${adverbs}(?:se reuni(?:ó|eron)|sostuv(?:o|ieron)|recibi(?:ó|eron)|visit(?:ó|aron)|firm(?:ó|aron)|suscribi(?:ó|eron)|convers(?:ó|aron)|dialog(?:ó|aron)|inaugur(?:ó|aron)|aprob(?:ó|aron)|particip(?:ó|aron)|celebr(?:ó|aron))(?= )`],
    view: [`${adverbs}(?:reconoc(?:ió|ieron|en|emos)|destac(?:ó|aron|amos|an)|subray(?:ó|aron|amos|an)|consider(?:ó|aron|amos|an?)|coincidi(?:ó|eron|mos)|celebramos|valor(?:ó|aron|amos)|agradeci(?:ó|eron)|condenamos|conden(?:ó|aron)|reafirm(?:ó|aron|amos|an)|reiter(?:ó|aron|amos|an)|creemos|expres(?:ó|aron|amos))(?= )`],
  },
  subjects: {
    own: ["nosotros", "nosotras"], single: ["yo"], named: ["ellos", "ellas", "él", "ella", "esto", "éste", "ésta", "estos", "ambos", "ambas"], listener: ["usted", "ustedes", "tú"],
    actors: words("gobierno gobiernos país países nación naciones presidente presidenta presidentes mandatario mandatarios mandataria mandatarias líder líderes ministro ministra ministros canciller cancilleres secretaría secretarías secretario secretaria ministerio ministerios departamento agencia agencias comisión consejo parte partes estado estados delegación delegaciones autoridades funcionarios congreso senado administración embajada embajador unión banco organización miembros participantes socios jefe jefes jefas vocero vocera instituto"),
    instruments: words("programa programas iniciativa iniciativas acuerdo acuerdos plan planes proyecto proyectos grupo grupos fondo fondos mecanismo mecanismos comité alianza estrategia medidas acciones mesa diálogo inversión inversiones visas recursos apoyo cooperación declaración tratado tratados convenio ley decreto reforma centro centros oficina oficinas fuerza campaña operativo obras"),
    linkWords: words("de del para en con por entre desde hasta sobre contra hacia sin según tras ante bajo mediante que quien quienes cuyo al a como junto incluyendo durante"),
    articles: words("el la los las un una su sus nuestro nuestra nuestros nuestras este esta estos estas cada todo toda ese esa"),
    quantities: words("muchos muchas varios varias algunos algunas todos todas ambos ambas mayoría"),
    states: words("disponible disponibles abierto operativo"),
    determiners: words("el la los las un una unos unas su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa ambos ambas todos todas cada dos tres otros otras dicho dicha"),
    mayBeSilent: true,
  },
  clauses: {
    and: ["y", "e", "o", "pero", "así como", "mientras que"],
    subordinate: ["si", "cuando", "como", "porque", "ya que", "mientras", "aunque", "donde", "para que", "a fin de que", "cómo"],
    hypothetical: ["si", "cuando", "como", "cómo", "donde", "para que", "a fin de que"],
    relative: ["que", "quien", "quienes", "cuyo", "cuya", "la cual", "el cual", "los cuales", "las cuales"],
    saying: "(?:dijo|dijeron|señaló|señalaron|afirmó|aseguró|anunció|anunciaron|indicó|informó|explicó|agregó|acordaron|declaró|advirtió|prometió|reiteró|subrayó|según)",
    reporting: [],
    history: "(?:en|desde) 1[0-9]\\d\\d|en aquel entonces",
    telling: "(?<!\\p{L})(?:dijo|señaló|afirmó|aseguró|indicó|informó|agregó|reporteros|según|vocer[oa]|entrevista|conferencia de prensa)(?!\\p{L})",
    negation: ["no", "nunca", "jamás", "tampoco"],
    conjecture: "(?:analistas|expertos|críticos|observadores|economistas) (?:\\p{L}+ ){0,4}?(?:dicen|dijeron|creen|temen|advierten)",
    longAgo: "(?:ayer|(?:el )?(?:año|mes|semana) pasad[oa]|hace (?:\\p{L}+ )?(?:años?|meses|días)|en (?:19|20)\\d\\d|anteriormente)",
    nextUndertaking: "(?:,? (?:y|e|así como)(?: también)?|,|;) (?=a \\p{L}+r(?!\\p{L}))",
    declaring: "declaración|comunicado",
    agreeing: "acord|coincid|acuerd",
    announcing: "anunci",
    supposing: "^si$",
    consequence: "\\p{L}+r(?:á|án|emos)",
    announcedNow: "hoy",
    underPlan: "(?:según|conforme a|en virtud de) (?:el|la|este|esta) \\p{L}+",
    opening: "(?:(?:y|pero|entonces)[ ,]{1,3}){0,3}",
    command: "^(?:aprueben|liberen|levanten) ",
    outcomes: ["anunciar", "acordar", "firmar"],
    ownStaff: "^ ?(?:a )?(?:mi|nuestro|su) (?:equipo|gabinete|gobierno)(?!\\p{L})",
    request: "^¿?(?:podría|podrían|podríamos|puede|pueden|por qué no)(?!\\p{L})",
    enumerated: "(?:primero|segundo|tercero|cuarto|quinto|uno|dos|tres|cuatro|cinco), ",
    finite: "(?:es|son|está|están|ha|han|fue|será|puede|debe)",
  },
  items: {
    undertakings: ["compromisos?", "acciones", "medidas", "acuerdos?", "acordaron", "iniciativas?", "objetivos?", "metas?", "prioridades", "siguientes", "resultados", "líneas de acción", "ejes"],
    demands: ["peticiones", "demandas", "solicitudes", "exigencias", "propuestas?", "exhortan?", "llaman?"],
    nothing: ["participantes", "asistentes", "delegación", "antecedentes", "contacto", "acompañad[oa]", "integrada por"],
    acts: words("creación establecimiento lanzamiento ampliación desarrollo implementación fortalecimiento modernización continuación extensión renovación promoción instalación apoyo aumento reducción construcción adopción coordinación intercambio inversión financiamiento integración regularización protección mejora revisión actualización ratificación firma apertura eliminación suspensión participación cooperación capacitación acceso impulso"),
    nounFollowers: words("de del en para a con entre"),
  },
  parties: {
    displayLocale: "es",
    aliases: { "ee.uu.": "Estados Unidos", "ee. uu.": "Estados Unidos", "eua": "Estados Unidos", "estados unidos de américa": "Estados Unidos", "washington": "Estados Unidos", "casa blanca": "Estados Unidos", "unión europea": "Unión Europea", "naciones unidas": "Naciones Unidas", "onu": "Naciones Unidas", "reino unido": "Reino Unido" },
    collective: ["nosotros", "amb[oa]s (?:países|naciones|gobiernos|mandatarios|mandatarias|partes|presidentes)", "l[oa]s (?:dos|tres) (?:países|naciones|gobiernos|mandatarios|partes|presidentes)", "l[oa]s (?:mandatarios|partes|participantes|gobiernos|presidentes|ministros|cancilleres|países)"],
    offices: ["presidente", "presidenta", "canciller", "ministro", "ministra", "secretario", "secretaria", "embajador", "embajadora"],
    bodies: ["secretaría", "ministerio", "departamento", "agencia", "comisión", "consejo", "instituto", "banco", "gobierno", "organización", "fiscalía", "república", "cancillería"],
    joint: ["ambos", "ambas", "dos", "tres", "países", "gobiernos", "partes", "mandatarios", "presidentes", "conjuntamente", "nosotros", "líderes", "ministros"],
  },
  numbers: {
    decimal: ",",
    words: { dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, veinte: 20, treinta: 30, cien: 100 },
    scales: { mil: 1e3, millón: 1e6, millones: 1e6, "mil millones": 1e9 },
    percent: ["%", "por ciento"],
    currencies: { "$": "USD", "us$": "USD", "€": "EUR", "dólares": "USD", "de dólares": "USD", "euros": "EUR", "de euros": "EUR", "pesos": "MXN", "de pesos": "MXN" },
    bounds: { "up-to": ["hasta", "no más de", "un máximo de"], "at-least": ["al menos", "por lo menos", "no menos de", "como mínimo"], "about": ["alrededor de", "aproximadamente", "unos", "unas", "cerca de", "casi"], "more-than": ["más de", "arriba de", "superior a"] },
    uncounted: ["de", "y", "en", "a", "o", "para", "por", "al", "del", "la", "el", "que", "con", "los", "las", "se", "a[ñn]os?"],
  },
  dates: {
    months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    shapes: ["(?<day>\\d{1,2})(?:º|°)? de (?<month>{months})(?: del? (?<year>(?:19|20)\\d\\d))?", "(?<month>{months}) del? (?<year>(?:19|20)\\d\\d)", "(?<quarter>primer|segundo|tercer|cuarto) trimestre del? (?<year>(?:19|20)\\d\\d)", "(?<year>(?:19|20)\\d\\d)(?![\\d,.]\\d)"],
    deadline: ["para(?: el)?", "antes del?(?: el)?", "a más tardar(?: el| en)?", "hasta(?: el)?", "al término de", "dentro de"],
    open: ["lo antes posible", "a la brevedad(?: posible)?", "dentro de (?:los próximos )?[\\p{L}\\d]+ (?:días|semanas|meses|años)", "en (?:los|las) próxim[oa]s (?:[\\p{L}\\d]+ )?(?:días|semanas|meses|años)", "a (?:corto|mediano|largo) plazo", "este (?:año|mes)", "próximo (?:año|mes)"],
  },
  topics: {
    "migration": ["migra\\p{L}+", "inmigra\\p{L}+", "deporta\\p{L}+", "regulariza\\p{L}+"],
    "labor-mobility": ["visas? de trabajo", "permisos? de trabajo", "movilidad laboral", "trabajadores temporales", "jornaler\\p{L}+"],
    "asylum-and-protection": ["asilo", "refugi\\p{L}+", "repatria\\p{L}+", "reunificación familiar", "protección internacional"],
    "root-causes-and-development": ["causas (?:estructurales|raíz|de raíz|profundas)", "desarrollo", "pobreza", "asistencia"],
    "border-infrastructure": ["fronter\\p{L}+", "puertos? de entrada", "cruces?", "aduan\\p{L}+"],
    "security": ["seguridad", "delincuencia", "crimen", "tráfico", "trata de personas", "armas", "policía\\p{L}*", "terrorismo", "violencia"],
    "drugs": ["fentanilo", "drogas?", "narco\\p{L}*", "opioides", "estupefacientes"],
    "economy": ["econom\\p{L}+", "económic\\p{L}+", "comerci\\p{L}+", "aranceles?", "inversi\\p{L}+", "cadenas de suministro", "t-mec", "empresas"],
    "labor-rights": ["derechos laborales", "trabajo forzoso", "sindica\\p{L}+", "condiciones laborales"],
    "health": ["salud", "pandemia", "vacuna\\p{L}*", "covid-?\\d*", "hospital\\p{L}*"],
    "climate-and-energy": ["clim\\p{L}+", "energ\\p{L}+", "emisiones", "renovables?", "petróleo", "gas", "litio", "ambient\\p{L}+", "agua"],
    "food-security": ["aliment\\p{L}+", "agr\\p{L}+", "campo", "fertilizantes"],
    "governance": ["democra\\p{L}+", "corrupción", "gobernanza", "derechos humanos", "transparencia", "igualdad de género"],
    "bilateral-relations": ["bilateral\\p{L}*", "relación", "cumbre", "amistad", "diálogo"],
    "foreign-policy": ["ucrania", "rusia", "china", "cuba", "venezuela", "haití", "naciones unidas", "sanciones"],
  },
};
