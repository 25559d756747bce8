-- After and around the decision: comments before it is signed, notices to those it leaves out, corrections
-- beside revocations, what each paper was made from, certificates in the golden book, and awards of the
-- time before the portal.

ALTER TABLE "Decision" ADD COLUMN "commentsFrom" DATE, ADD COLUMN "commentsThrough" DATE, ADD COLUMN "importId" TEXT;
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_kind" CHECK ("kind" IN ('award', 'revocation', 'correction', 'imported')),
  ADD CONSTRAINT "Decision_comments_whole" CHECK (("commentsFrom" IS NULL) = ("commentsThrough" IS NULL) AND "commentsThrough" >= "commentsFrom"),
  ADD CONSTRAINT "Decision_imported_has_import" CHECK (("kind" = 'imported') = ("importId" IS NOT NULL));

-- Name, post and unit without marks: the register is searched by it.
ALTER TABLE "Award" ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '', ADD COLUMN "signedOn" DATE;
-- Nothing that was signed changes, also of lines that were taken back.
ALTER TABLE "Award" DISABLE TRIGGER "Award_keeps_history";
UPDATE "Award" a SET
  "searchText" = lower(replace(replace(regexp_replace(normalize(a."subjectName" || ' ' || a."post" || ' ' || a."unitName", NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), 'Đ', 'd')),
  "signedOn" = d."signedOn"
  FROM "Decision" d WHERE d."id" = a."decisionId";
ALTER TABLE "Award" ENABLE TRIGGER "Award_keeps_history";
CREATE INDEX "Award_provinceId_signedOn_id_idx" ON "Award" ("provinceId", "signedOn", "id");

ALTER TABLE "Award" ADD CONSTRAINT "Award_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Award" ADD CONSTRAINT "Award_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "Correction" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "awardId" TEXT NOT NULL,
  "decisionId" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "before" JSONB NOT NULL,
  "after" JSONB NOT NULL,
  "correctedById" TEXT NOT NULL,
  "correctedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Correction_awardId_idx" ON "Correction" ("awardId");
CREATE INDEX "Correction_decisionId_idx" ON "Correction" ("decisionId");
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Objection" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "decisionId" TEXT NOT NULL,
  "nominationId" TEXT,
  "unitId" TEXT,
  "byName" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "receivedOn" DATE NOT NULL,
  "filedById" TEXT NOT NULL,
  "filedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "answer" TEXT NOT NULL DEFAULT '',
  "answeredById" TEXT,
  "answeredAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Objection_decisionId_idx" ON "Objection" ("decisionId");
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_answered_whole" CHECK (("answer" <> '') = ("answeredAt" IS NOT NULL) AND ("answeredAt" IS NULL) = ("answeredById" IS NULL));

CREATE TABLE "RejectionNotice" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "decisionId" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "cases" JSONB NOT NULL,
  "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sentById" TEXT NOT NULL,
  CONSTRAINT "RejectionNotice_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RejectionNotice_decisionId_unitId_key" ON "RejectionNotice" ("decisionId", "unitId");
ALTER TABLE "RejectionNotice" ADD CONSTRAINT "RejectionNotice_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RejectionNotice" ADD CONSTRAINT "RejectionNotice_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PaperPrint" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "subjectId" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "madeById" TEXT NOT NULL,
  CONSTRAINT "PaperPrint_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PaperPrint_subjectId_kind_madeAt_idx" ON "PaperPrint" ("subjectId", "kind", "madeAt");

CREATE TABLE "Certificate" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "awardId" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "enteredById" TEXT NOT NULL,
  "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Certificate_awardId_key" ON "Certificate" ("awardId");
CREATE UNIQUE INDEX "Certificate_code_key" ON "Certificate" ("code");
CREATE UNIQUE INDEX "Certificate_provinceId_year_number_key" ON "Certificate" ("provinceId", "year", "number");
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_number_positive" CHECK ("number" > 0), ADD CONSTRAINT "Certificate_code_long" CHECK (length("code") >= 20);

CREATE TABLE "CertificateLayout" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "awardCode" TEXT NOT NULL,
  "fields" JSONB NOT NULL,
  "savedById" TEXT NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "CertificateLayout_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CertificateLayout_provinceId_awardCode_key" ON "CertificateLayout" ("provinceId", "awardCode");

CREATE TABLE "AwardImport" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "fileName" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "rows" JSONB NOT NULL,
  "errorCount" INTEGER NOT NULL,
  "status" "ImportStatus" NOT NULL DEFAULT 'CHECKED',
  "createdById" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "appliedAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "AwardImport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AwardImport_provinceId_createdAt_idx" ON "AwardImport" ("provinceId", "createdAt");
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_importId_fkey" FOREIGN KEY ("importId") REFERENCES "AwardImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Correction', 'Objection', 'RejectionNotice', 'PaperPrint', 'Certificate', 'CertificateLayout', 'AwardImport'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO thi_dua_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Correction', 'RejectionNotice', 'PaperPrint', 'Certificate'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_history_change()', name || '_insert_only', name);
  END LOOP;
END $$;
GRANT UPDATE ON "Objection", "CertificateLayout", "AwardImport" TO thi_dua_app;

-- What the code on a certificate leads to, for anybody who holds the sheet: one award by its whole code and
-- nothing to list. What is said of it is read from what is published.
CREATE FUNCTION certificate_of_code(asked text)
RETURNS TABLE ("slug" text, "position" integer, "year" integer, "number" integer, "isPublished" boolean, "province" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d."slug", a."position", c."year", c."number", d."status" = 'PUBLISHED', p."name"
  FROM "Certificate" c JOIN "Award" a ON a."id" = c."awardId" JOIN "Decision" d ON d."id" = a."decisionId"
  JOIN "Province" p ON p."id" = c."provinceId"
  WHERE c."code" = asked AND length(asked) >= 20
$$;
REVOKE ALL ON FUNCTION certificate_of_code(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION certificate_of_code(text) TO thi_dua_app;
