-- Proof leads to the place on the page; a document says until when it holds. What was returned is kept as it
-- stood, a unit asks for more lines to be opened, and answers a figure the office has put beside its own.

ALTER TABLE "Evidence" ADD COLUMN "region" JSONB, ADD COLUMN "validThrough" DATE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_region_on_a_page" CHECK (
  "region" IS NULL OR ("page" IS NOT NULL
    AND ("region"->>'x')::numeric >= 0 AND ("region"->>'y')::numeric >= 0
    AND ("region"->>'width')::numeric > 0 AND ("region"->>'height')::numeric > 0
    AND ("region"->>'x')::numeric + ("region"->>'width')::numeric <= 1
    AND ("region"->>'y')::numeric + ("region"->>'height')::numeric <= 1)
);
ALTER TABLE "ReturnPin" ADD COLUMN "before" JSONB;

CREATE TABLE "OpeningRequest" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "filingId" TEXT NOT NULL,
  "indicatorIds" TEXT[] NOT NULL,
  "reason" TEXT NOT NULL,
  "askedById" TEXT NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "granted" BOOLEAN,
  "answer" TEXT,
  "decidedById" TEXT,
  "decidedAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "OpeningRequest_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "OpeningRequest_decided_whole" CHECK (
    ("granted" IS NULL) = ("decidedAt" IS NULL) AND ("granted" IS NULL) = ("decidedById" IS NULL)
  ),
  CONSTRAINT "OpeningRequest_names_lines" CHECK (cardinality("indicatorIds") > 0)
);
CREATE INDEX "OpeningRequest_filingId_idx" ON "OpeningRequest"("filingId");
-- One question at a time: the office answers one before the unit puts the next.
CREATE UNIQUE INDEX "OpeningRequest_one_waiting" ON "OpeningRequest"("filingId") WHERE "granted" IS NULL;
ALTER TABLE "OpeningRequest" ADD CONSTRAINT "OpeningRequest_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "LineOpinion" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "verificationId" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "statedById" TEXT NOT NULL,
  "statedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "LineOpinion_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "LineOpinion_verificationId_idx" ON "LineOpinion"("verificationId");
ALTER TABLE "LineOpinion" ADD CONSTRAINT "LineOpinion_verificationId_fkey" FOREIGN KEY ("verificationId") REFERENCES "Verification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "LineOpinion_insert_only" BEFORE UPDATE OR DELETE ON "LineOpinion" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();

-- Who has how many filings in hand.
CREATE INDEX "Filing_provinceId_reviewerId_idx" ON "Filing"("provinceId", "reviewerId");
-- The files that wait for the scanner are few and looked for often.
CREATE INDEX "StoredFile_waiting_for_scan" ON "StoredFile"("provinceId") WHERE "scan" = 'pending';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['OpeningRequest', 'LineOpinion'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "OpeningRequest" TO thi_dua_app;
GRANT SELECT, INSERT ON "LineOpinion" TO thi_dua_app;
