-- The words of a change can be searched for; what JSON writes for a line break is no word.
CREATE FUNCTION audit_words(content text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple'::regconfig, replace(left(content, 100000), '\n', ' '))
$$;
CREATE INDEX audit_text_words ON "audit_text" USING gin (audit_words(content));
