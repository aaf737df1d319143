import "server-only";
import type { OutgoingHttpHeaders } from "node:http";
import { stillLimits } from "../limits";
import { Making } from "./making";
import type { StillState } from "./state";

/** An answer as it is sent. `packed` is its body in each packing that somebody has asked for; of what is counted each reader is told how much is left. */
export type WholeAnswer = { headers: OutgoingHttpHeaders; body: Buffer; modified: Date | null; isPackable: boolean; isCounted: boolean; packed: Map<string, Promise<Buffer>> };

type Figures = { answers: number; bytes: number; hits: number };
const program = globalThis as typeof globalThis & { trackerWholeAnswers?: () => Figures };

/** What an answer takes besides its body, and how much its packings are of it, at most. */
const besidesBytes = 4_096;
const withPackings = 1.5;

/**
 * What everybody is told who asks the same, for as long as the public reads the same (decision 046). All of it goes
 * when the record changes, and the least recently asked when there is no more room. Nothing outlives the process.
 */
export class WholeAnswers {
  readonly #answers = new Map<string, WholeAnswer>();
  readonly #making = new Map<string, Making>();
  #bytes = 0;
  #hits = 0;

  constructor(private readonly state: StillState) {
    state.watch(() => this.#forget());
    // For the figures of server/measures.ts.
    program.trackerWholeAnswers = () => ({ answers: this.#answers.size, bytes: this.#bytes, hits: this.#hits });
  }

  find(question: string): WholeAnswer | undefined {
    const answer = this.#answers.get(question);
    if (answer === undefined) return undefined;
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    this.#hits += 1;
    return answer;
  }

  /** The one that is being made of the same question; who asks meanwhile waits until it is known what becomes of it. */
  beingMade = (question: string): Making | undefined => this.#making.get(question);

  /**
   * @param asked what the reader for whom it is made has already
   * @param isCurrent whether the database that it is made from is as far as what was announced
   */
  make(question: string, asked: Pick<Headers, "get">, isCurrent: Promise<boolean>): Making {
    const name = this.state.name();
    const making = new Making(asked, async (answer) => {
      // What was read meanwhile may be newer than all that was announced: whoever asks next is not shown an older state.
      await this.state.ask();
      if ((await isCurrent) && name !== null && !this.state.isAway() && this.state.name() === name) this.#keep(question, answer);
    });
    this.#making.set(question, making);
    void making.over.then(() => { if (this.#making.get(question) === making) this.#making.delete(question); });
    return making;
  }

  #keep(question: string, answer: WholeAnswer): void {
    this.#answers.set(question, answer);
    this.#bytes += roomOf(answer);
    for (const [oldest, { body }] of this.#answers) {
      if (this.#bytes <= stillLimits.wholeBytes) break;
      this.#answers.delete(oldest);
      this.#bytes -= roomOf({ body });
    }
  }

  /** What is being made of the earlier state is nothing to wait for. */
  #forget(): void {
    this.#answers.clear();
    this.#making.clear();
    this.#bytes = 0;
  }
}

const roomOf = ({ body }: Pick<WholeAnswer, "body">): number => besidesBytes + withPackings * body.length;
