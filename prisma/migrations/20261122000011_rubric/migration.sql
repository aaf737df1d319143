-- The rubric: what each status means, what is looked at and which evidence is accepted, in numbered versions.
-- Follow-ups have carried a version from the beginning; from now on it names a row.
CREATE TABLE "rubric_version" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statuses" JSONB NOT NULL,
    "change_note_en" TEXT NOT NULL,
    "change_note_es" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "visible_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_version_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "rubric_version_number_key" ON "rubric_version"("number");
ALTER TABLE "rubric_version" ADD CONSTRAINT rubric_number CHECK (number >= 1),
  ADD CONSTRAINT rubric_statuses CHECK (jsonb_typeof(statuses) = 'array');

-- Version 1 is what the page of methods said before there were versions: as old as the record itself.
INSERT INTO "rubric_version" (id, number, statuses, change_note_en, change_note_es, author_id, visible_from)
  SELECT '00000000-0000-4000-8000-000000000101', 1, $rubric$[
    {"status": "not-started", "definition": {"en": "Somebody looked and found no step taken.", "es": "Alguien buscó y no halló ningún paso dado."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "A logged search or a quotation.", "es": "Una búsqueda anotada o una cita."}},
    {"status": "in-progress", "definition": {"en": "A first step is evidenced; what was promised is not complete.", "es": "Consta un primer paso; lo prometido no está completo."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "partly-delivered", "definition": {"en": "A part that can be used by itself has been delivered.", "es": "Se ha entregado una parte que sirve por sí misma."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "delivered", "definition": {"en": "What was promised has been done, either as promised or in a modified form that still serves its stated end.", "es": "Se hizo lo prometido, tal cual o en una forma modificada que aún cumple el fin declarado."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "stalled", "definition": {"en": "Work began or was due to begin and has stopped; the reason is given.", "es": "El trabajo empezó o debía empezar y se detuvo; se indica la razón."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "A logged search or a quotation.", "es": "Una búsqueda anotada o una cita."}},
    {"status": "not-delivered", "definition": {"en": "It was never done although the deadline has passed or it was repudiated, or it was done and then reversed.", "es": "Nunca se hizo aunque venció el plazo o fue repudiado, o se hizo y luego se revirtió."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source. For never done also a logged search, and a deadline that has passed or a repudiation.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente. Para nunca se hizo, además una búsqueda anotada y un plazo vencido o un repudio."}},
    {"status": "withdrawn", "definition": {"en": "The party took it back, or another commitment took its place.", "es": "La parte lo retiró, u otro compromiso ocupó su lugar."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "not-verifiable", "definition": {"en": "It is worded so that no evidence could settle it; the reason is given.", "es": "Está redactado de modo que ninguna prueba podría resolverlo; se indica la razón."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "The reason, in the note.", "es": "La razón, en la nota."}},
    {"status": "reported", "definition": {"en": "It was said to be coming; the documents do not show that it was made.", "es": "Se dijo que vendría; los documentos no muestran que se haya hecho."}, "criteria": {"en": null, "es": null}, "evidence": {"en": null, "es": null}},
    {"status": "proposed", "definition": {"en": "It was made; the documents show no answer.", "es": "Se planteó; los documentos no muestran respuesta."}, "criteria": {"en": null, "es": null}, "evidence": {"en": null, "es": null}},
    {"status": "accepted", "definition": {"en": "The other side agreed. What it agreed to do is a commitment of its own.", "es": "La otra parte aceptó. Lo que aceptó hacer es un compromiso propio."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "accepted-in-part", "definition": {"en": "The other side agreed to a part.", "es": "La otra parte aceptó una parte."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "noted", "definition": {"en": "The other side acknowledged it without agreeing or refusing.", "es": "La otra parte lo reconoció sin aceptar ni rechazar."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "A logged search or a quotation.", "es": "Una búsqueda anotada o una cita."}},
    {"status": "refused", "definition": {"en": "The other side declined; the reason is given.", "es": "La otra parte se negó; se indica la razón."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "lapsed", "definition": {"en": "It ran out without an answer.", "es": "Venció sin respuesta."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "A logged search or a quotation.", "es": "Una búsqueda anotada o una cita."}},
    {"status": "unmet", "definition": {"en": "The condition is known not to be fulfilled.", "es": "Consta que la condición no se cumple."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "met", "definition": {"en": "The condition is fulfilled.", "es": "La condición se cumple."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}},
    {"status": "waived", "definition": {"en": "The condition was given up by the side that set it.", "es": "Quien puso la condición renunció a ella."}, "criteria": {"en": null, "es": null}, "evidence": {"en": "At least one quotation from an official, joint or independent source.", "es": "Al menos una cita de una fuente oficial, conjunta o independiente."}}
  ]$rubric$::jsonb,
    'The rubric with which this record began.', 'Los criterios con los que comenzó este registro.', '00000000-0000-4000-8000-000000000001',
    least(now(), (SELECT min(visible_from) FROM "commitment_version"));

CREATE TRIGGER recorded_now BEFORE INSERT ON "rubric_version" FOR EACH ROW EXECUTE FUNCTION recorded_now();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "rubric_version" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "rubric_version" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

-- What would count as delivered, said beforehand. Its words never change: other words are another criterion.
CREATE TABLE "criterion" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "text_en" TEXT,
    "text_es" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "commitment_criterion" (
    "commitment_version_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "commitment_criterion_pkey" PRIMARY KEY ("commitment_version_id","criterion_id")
);
CREATE INDEX "criterion_commitment_id_idx" ON "criterion"("commitment_id");
CREATE INDEX "commitment_criterion_criterion_id_idx" ON "commitment_criterion"("criterion_id");
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "commitment_criterion" ADD CONSTRAINT "commitment_criterion_commitment_version_id_fkey" FOREIGN KEY ("commitment_version_id") REFERENCES "commitment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "commitment_criterion" ADD CONSTRAINT "commitment_criterion_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "criterion" ADD CONSTRAINT criterion_worded CHECK (num_nonnulls(text_en, text_es) >= 1);

CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "criterion" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "criterion" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON "commitment_criterion" FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "commitment_criterion" FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();

ALTER TABLE "follow_up" ADD COLUMN "occasion" TEXT NOT NULL DEFAULT 'finding', ADD COLUMN "criterion_id" UUID;
CREATE INDEX "follow_up_criterion_id_idx" ON "follow_up"("criterion_id");
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "criterion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "follow_up" ADD CONSTRAINT follow_up_occasion CHECK (occasion IN ('finding','rubric-change')),
  ADD CONSTRAINT rubric_change_judges CHECK (occasion = 'finding' OR status IS NOT NULL),
  ADD CONSTRAINT criterion_of_a_judgement CHECK (criterion_id IS NULL OR status IS NOT NULL);

-- A judgement is made by a rubric that is known, and rests on a criterion of its own commitment.
CREATE FUNCTION follow_up_by_the_rules() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM rubric_version r WHERE r.number = NEW.rubric_version) THEN
    RAISE EXCEPTION 'there is no such version of the rubric' USING ERRCODE = '23514', CONSTRAINT = 'rubric_is_known';
  END IF;
  IF NEW.criterion_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM criterion c WHERE c.id = NEW.criterion_id AND c.commitment_id = coalesce(
      (SELECT o.commitment_id FROM obligation o WHERE o.id = NEW.obligation_id), (SELECT k.commitment_id FROM condition k WHERE k.id = NEW.condition_id))) THEN
    RAISE EXCEPTION 'the criterion is not of this commitment' USING ERRCODE = '23514', CONSTRAINT = 'criterion_of_its_commitment';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follow_up_by_the_rules BEFORE INSERT ON "follow_up" FOR EACH ROW EXECUTE FUNCTION follow_up_by_the_rules();
