-- The instant that public reads see: now, or an earlier one that the reader asked for. Every row policy of
-- the public role compares with it, so that any page reads as of any past day without a word of its own.
-- A later instant than now is never believed: nothing can be read before its time.
CREATE FUNCTION public_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT least(now(), coalesce(nullif(current_setting('tracker.as_of', true), '')::timestamptz, now()))
$$;
