-- A transaction that changes thousands of records brings its search up to date in parts before it ends: all at once
-- would take longer than any statement may.
CREATE FUNCTION refresh_search_due(at_most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  transaction bigint := pg_current_xact_id()::text::bigint;
  part uuid[] := ARRAY(SELECT d.commitment_id FROM search_due d WHERE d.transaction_id = transaction ORDER BY d.commitment_id LIMIT at_most);
BEGIN
  IF cardinality(part) > 0 THEN
    PERFORM refresh_search(part);
    DELETE FROM search_due d WHERE d.transaction_id = transaction AND d.commitment_id = ANY(part);
  END IF;
  RETURN cardinality(part);
END $$;

-- Of the rows that this transaction itself has written the planner knows nothing yet, and would read whole tables for each.
CREATE FUNCTION count_for_search() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  ANALYZE commitment, commitment_version, commitment_citation, commitment_obligation, commitment_topic, commitment_condition, citation, obligation, obligation_state,
    condition, condition_state, deadline, follow_up, list_entry, search_document, search_word, search_due;
END $$;
