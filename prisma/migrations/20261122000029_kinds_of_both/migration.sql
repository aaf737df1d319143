-- Releases (24) and translations of follow-ups (25) each named the kinds anew without the other's: these are both.
ALTER TABLE "draft" DROP CONSTRAINT draft_kind,
  ADD CONSTRAINT draft_kind CHECK (record_kind IN ('follow-up','translation','commitment','source','capture','event','party','topic',
    'indicator','measurement','series','rubric','reply','settlement','disposition','import','topics','link','release'));
ALTER TABLE "redaction" DROP CONSTRAINT redaction_target,
  ADD CONSTRAINT redaction_target CHECK (target IN ('follow-up.note','follow-up.searched','follow-up.because','follow-up-translation.note',
    'follow-up-translation.searched','follow-up-translation.because','commitment-version.summary-en',
    'commitment-version.summary-es','criterion.text-en','criterion.text-es','reply.text','reply.because','suggestion.words','draft-comment.text',
    'draft.private-notes','draft.payload','release-file.content','audit-text.before','audit-text.after'));
