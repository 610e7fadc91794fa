import type { Marking } from '../../domain/marking.ts';

interface SampleLife {
  readonly text: string;
  readonly daysAgo: number;
  readonly marking: Marking;
}

/** Invented lives, one to an interlocutor: what a principal has to know first, then the rest for whoever has the time. */
export const SAMPLE_LIVES = {
  diplomat: {
    text: 'Law in the capital, then the service since 1998. Two postings in Geneva. Listens long and answers in writing.\n\nWas number two of the mission when our case was before the Court, and read the whole file. Writes the speeches of the Minister. Two grown children, one of whom studies in Vienna.',
    daysAgo: 60,
    marking: 'open',
  },
  teacher: {
    text: 'Teacher of history, then four terms in parliament. Was an observer with us in 2013 and likes to speak of it.\n\nChairs the committee since the last election and leaves it at the next. Led the delegation to three assemblies. Sings in a choir that has been to Prizren.',
    daysAgo: 120,
    marking: 'open',
  },
  economist: {
    text: 'Economist. Came from the treasury; measures everything, kindly.\n\nFive years at a development bank, where our accession crossed the desk. Is said to be the next permanent secretary.',
    daysAgo: 45,
    marking: 'restricted',
  },
  engineer: {
    text: 'Civil engineer, built roads in two provinces before politics. Served eight months with the peacekeepers in 2004.\n\nKnows Mitrovica by its bridges. Has been with the Minister through three ministries, and sees every paper before the Minister does.',
    daysAgo: 30,
    marking: 'open',
  },
  judge: {
    text: 'Twenty years on the bench, the last six at the court of appeal. Speaks in numbered paragraphs and expects the same.\n\nWrote a dissent that is still quoted. Teaches public international law on Saturdays.',
    daysAgo: 150,
    marking: 'restricted',
  },
  journalist: {
    text: 'Was a journalist for fifteen years, most of them on foreign affairs. Elected in the last parliament, with the largest margin of the list.\n\nReported from the region in 1999 and has friends there. Answers messages at night.',
    daysAgo: 20,
    marking: 'open',
  },
  administrator: {
    text: 'Career administrator in four ministries. Reads the last page first.\n\nServed in Brussels for three years and speaks French well. Keeps a list of who has kept his word.',
    daysAgo: 75,
    marking: 'open',
  },
  merchant: {
    text: 'Third generation in the tea trade. President of the chamber since the spring.\n\nSells to Trieste and Durrës, and would like to fly there with one change.',
    daysAgo: 15,
    marking: 'open',
  },
} as const satisfies Record<string, SampleLife>;
