import type { LanguageFile } from "./language-file";
import type { Block } from "./layout";

/** What belongs to the page rather than to the document: menus, sign-up forms, teasers, credits, times of day. */
const clock = /^\d{1,2}:\d{2} ?[AP]\.?M\.?(?: \p{Lu}{1,5})?$/iu;
const credit = /^\([^()]{1,400}\)$/;
/** The header of a wire report ("DATE=…"). */
const header = /^\p{Lu}[\p{Lu} -]{2,20}=/u;
const address = /^(?:https?:\/\/|www\.|@)\S+$/;

const furnitureLines = new WeakMap<LanguageFile, RegExp>();

function furniture(language: LanguageFile): RegExp {
  const known = furnitureLines.get(language);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^(?:${language.furniture.join("|")})`, "iu");
  furnitureLines.set(language, pattern);
  return pattern;
}

export function isFurniture(block: string, language: LanguageFile): boolean {
  if (block.length > 500) return false;
  const text = block.replace(/[*_#]/g, "").trim();
  return clock.test(text) || credit.test(text) || address.test(text) || header.test(text) || (text.length < 160 && furniture(language).test(text));
}

/** No more words than this are taken for the foot of a page. */
const longestFoot = 160;

/**
 * Where the foot of the page begins: after the closing time of a transcript or the first line of site furniture
 * behind which little is left. Everything from there on is navigation.
 */
export function furnitureFrom(blocks: readonly Block[], text: string, language: LanguageFile): number {
  let words = 0;
  let from = blocks.length;
  for (let index = blocks.length - 1; index > blocks.length / 2; index--) {
    const content = text.slice(blocks[index]!.start, blocks[index]!.end);
    words += content.length > 4000 ? longestFoot : content.split(/\s+/).length;
    if (words > longestFoot) break;
    if (opensFoot(content, language)) from = index;
  }
  return from;
}

const opensFoot = (content: string, language: LanguageFile) =>
  clock.test(content.trim()) || (content.length < 60 && new RegExp(`^(?:${language.footOpeners.join("|")})`, "iu").test(content));
