import { call } from "./words";

/** Passages of the press call that carry more than one record, quoted once so that the words cannot drift apart. */
export const passages = {
  jointActions: call("And following the meeting, we expect to announce joint actions to improve border infrastructure and address irregular migration; enhance law enforcement cooperation to disrupt the flow of fentanyl to both our countries; and promote clean energy, economic innovation, and prosperity."),
  organizedCrimeAndTaskForce: call("We will also commit to deepen our cooperation to combat transnational criminal organizations that foment violence in both countries.\u00a0 To that end, we will establish a U.S.-Mexico operational task force under the bilateral Bicentennial Partnership on Security that was launched last October to ensure that we are accelerating our joint efforts to disrupt the flow of fentanyl into our countries."),
  workingGroupAndCoordination: call("And as the United States and Mexico will also launch a bilateral working group on labor migration pathways and worker protections, as well as expand our diplomatic coordination on migration issues throughout the region."),
  economicAgenda: call("And first and foremost as well is just our economic agenda, as I had mentioned, under the Americas Partnership, and as well as the High-Level Economic Dialogue, which will meet in September of this year."),
  breakfast: call("I think it’s also important to mention that the Vice President is going to host the Mexican President in a small breakfast tomorrow to also follow up on what has been really an active pace of engagement by the Vice President on our Root Causes Strategy, on our bilateral engagement with Mexico to make sure that we’re following up on a lot of the conversations that they’ve had since her visit to Mexico last year."),
  adoption: call("Mexico also joined the United States — a total of 21 countries if you include the United States — in adopting the Los Angeles Declaration on Migration and Protection, a framework to share responsibility and economic support for countries most impacted by refugee and migration flows."),
  focusOfTheMeeting: call("I think we expect the focus to be a lot on how we can expand legal pathways to both countries, with a particular focus on labor pathways from Central America but also from other parts of the region; how we can continue to cooperate to combat the multibillion-dollar smuggling industry."),
  asylumAndRepatriation: call("Both countries are — continue to work to expand their asylum systems and also to repatriate those that don’t qualify."),
  themes: call("So all of these are themes that are encapsulated in the Los Angeles Declaration that both countries championed."),
  topSubject: call("I think this will be a top subject of conversation tomorrow."),
  centralFocus: call("migration will be certainly a central focus of the discussion."),
  concreteCommitments: call("I think you might have seen with the Los Angeles Declaration that Mexico made some concrete commitments related to expanding labor pathways to Mexico, and the U.S. did as well."),
  additionalPathways: call("I think we both are recognizing that if we want to address irregular migration to our countries, we have to open up additional legal pathways."),
  announceWorkingGroup: call("there will be — we will be announcing a\u00a0 binational labor pathways working group.\u00a0 And I think the hope is that the U.S. and Mexico can champion this and bring other countries to the table, because we see this as a real important way that we can combat irregular migration."),
  agenda: call("our focus certainly remains on what is a broad and, I think, deep agenda with Mexico that goes from — as you’ll see from the joint statement, that includes everything from — everything my colleagues said on migration, and also our joint efforts that — advancing economic cooperation; issues related to energy and climate; issues related to food security, accelerating our efforts on security cooperation, border infrastructure, regional and global issues."),
  anyIssue: call("And for us, any issue is on the table.\u00a0 The President will be prepared to discuss whatever the President of Mexico raises."),
  corruptionAndJournalism: call("We have been very clear that this administration’s priority, not just as it relates to the relationship with Mexico but around the world, combating corruption is at the center of everything that we’re going to be doing internationally and, certainly, as you saw — may have seen at the Summit of the Americas — initiatives to really support independent journalism everywhere."),
  numericalCommitments: call("On the legal pathways, you know, just last month, President Biden did announce some specific numerical commitments: the 11,500 in H-2Bs, non-agricultural seasonal worker visas for North and Central America and Haiti."),
  guidelinesAndPilot: call("He also announced our new fair recruitment practice guidelines, as well as the $65 million pilot project that the U.S. Agricultural Department will be launching to help U.S. farmers recruit workers from the region."),
  implementation: call("So, you know, Mexico also made very concrete commitments related to labor pathways and protection at the Summit of the Americas.\u00a0 So tomorrow, I think, will be much more focused on implementation and making sure that both of our countries lead by example."),
  bringOnBoard: call("As I mentioned before, we want to bring other countries on board to do similar things, to also make concrete commitments.\u00a0 We really think if we want to truly reduce irregular migration, it can’t just be the U.S. and Mexico; we need lots of other countries to come forward and offer a legal pathway."),
  h2Visas: call("And on visas, you know, I think we were all really pleased to see over 300,000 H-2 visas issued to Mexican nationals in FY21."),
  h2bAccess: call("H-2B is capped, but we’ve seen, you know, multiple times, under the Biden-Harris administration, efforts to expand access to that program to address labor shortages in our tourism industry and other key industries where we can utilize the H-2B program."),
  visasSubject: call("And so we expect that this will be — to be a subject of conversation between our two leaders tomorrow."),
  /** A journalist's question, kept because it says what Mexico is reported to want. */
  visasQuestion: call("As you know, the Mexican press has reported that López Obrador is going to be asking for another 300,000 visas, so half of them for Mexicans and half of them for people from Central America.", {
    speakers: ["journalists"],
    speakerAs: { en: "Jorge Ramos of Univision, citing the Mexican press", es: "Jorge Ramos, de Univision, que cita a la prensa mexicana" },
    wording: "reported",
  }),
};
