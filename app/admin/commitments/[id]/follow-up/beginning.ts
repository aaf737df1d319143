import type { Language } from "@/domain/language";
import type { FollowUpSubject } from "@/server/editor/follow-up-form";
import type { PreviewSubject } from "@/ui/desk/follow-up/follow-up-preview";
import type { Matter } from "@/ui/desk/follow-up/judgement";
import { quoteAgain } from "@/ui/desk/quoting/quote";

export const matterOf = ({ commitment, followed, amended, today, deadlineEndsOn, rubric }: FollowUpSubject): Matter => ({
  axis: followed.axis, status: followed.status, today, deadlineEndsOn, rubric, criteria: criteriaOf(commitment.criteria, amended?.criterion ?? null),
});

/** Those of the commitment as it is now; a correction may keep one that is no longer listed. */
function criteriaOf(listed: FollowUpSubject["commitment"]["criteria"], kept: FollowUpSubject["commitment"]["criteria"][number] | null): Matter["criteria"] {
  const all = kept === null || listed.some(({ id }) => id === kept.id) ? listed : [...listed, kept];
  return all.map(({ id, text }) => ({ value: id, label: text.text }));
}

const untranslated = { note: null, searched: null, because: null };

/** What the form begins with: for a correction all that the row says, else nearly nothing. */
export function beginning({ followed, amended, today }: FollowUpSubject, language: Language) {
  const target = {
    obligation: followed.kind === "obligation" ? followed.id : null, condition: followed.kind === "condition" ? followed.id : null,
    baseVersion: followed.version, newSource: null,
  };
  if (amended === null) {
    return {
      ...target, kind: "assessment", status: null, qualifier: null, reason: null, supersededBy: null, effectiveOn: null, checkedOn: today,
      note: null, noteLang: language, confidence: null, assertedBy: null, searched: null, because: null, translation: untranslated, replaces: null, evidence: [],
      occasion: "finding", criterion: null,
    };
  }
  return {
    ...target, kind: "correction", replaces: amended.id, status: amended.status, qualifier: amended.qualifier, reason: amended.reason,
    supersededBy: amended.supersededBy, effectiveOn: amended.effectiveOn, checkedOn: amended.checkedOn, note: amended.note,
    noteLang: amended.noteLang, confidence: amended.confidence, assertedBy: amended.assertedBy, searched: amended.searched, because: null,
    translation: amended.translation === null ? untranslated : { note: amended.translation.note, searched: amended.translation.searched, because: null },
    evidence: amended.evidence.map(quoteAgain), occasion: amended.occasion, criterion: amended.criterion?.id ?? null,
  };
}

export const previewOf = ({ commitment, followed, today }: FollowUpSubject): PreviewSubject => ({
  commitment: { id: commitment.id, slug: commitment.slug, title: commitment.title.text, titleLang: commitment.title.lang },
  partySlug: followed.party, statusBefore: followed.status, today,
  party: followed.party === null ? null : { slug: followed.party, name: followed.name.text, nameLang: followed.name.lang },
});
