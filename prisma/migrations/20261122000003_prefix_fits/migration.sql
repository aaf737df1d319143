-- substr() reads a text from its beginning when it is asked for what stands before it: a prefix longer
-- than all that precedes the quotation was compared with the wrong characters.
ALTER TABLE "citation" ADD CONSTRAINT citation_prefix_fits CHECK (char_length(prefix) <= start_at);
