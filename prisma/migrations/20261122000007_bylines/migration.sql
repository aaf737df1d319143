-- CreateTable
CREATE TABLE "byline" (
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "byline_pkey" PRIMARY KEY ("user_id")
);

-- AddForeignKey
ALTER TABLE "byline" ADD CONSTRAINT "byline_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "desk_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The name under which somebody publishes is public; nothing else about a person of the desk is. Kept here,
-- so that the public role needs no right on desk_user at all; nobody but this trigger writes it.
INSERT INTO "byline" (user_id, name) SELECT id, name FROM "desk_user";
CREATE FUNCTION keep_byline() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO byline (user_id, name) VALUES (NEW.id, NEW.name) ON CONFLICT (user_id) DO UPDATE SET name = excluded.name;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_byline AFTER INSERT OR UPDATE OF name ON "desk_user" FOR EACH ROW EXECUTE FUNCTION keep_byline();
