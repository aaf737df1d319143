import { answerWith } from "@/server/public/answer-status";

class NoSuchPage extends Error {}

/**
 * There is nothing at this address. Next's own notFound() answers with an empty page, which its script would fill;
 * this one is a page like any other, with the status of a missing one.
 * @throws always; what is made by `orMissing` catches it.
 */
export function noSuchPage(): never {
  throw new NoSuchPage("There is no such page.");
}

/** A page (or what its head says), and what takes its place where there is none. */
export const orMissing = <Props, Made>(make: (props: Props) => Promise<Made>, missing: (props: Props) => Promise<Made>) => async (props: Props): Promise<Made> => {
  try {
    return await make(props);
  } catch (error) {
    if (!(error instanceof NoSuchPage)) throw error;
    answerWith(404);
    return missing(props);
  }
};
