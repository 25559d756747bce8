-- What a province was called and from which day on. "Province" keeps the name of today: it follows the versions, so that
-- the application needs no right to write to a table every province shares.

CREATE TABLE "ProvinceVersion" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "shortName" TEXT NOT NULL,
  "legalDocument" TEXT,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "ProvinceVersion_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ProvinceVersion_named" CHECK ("name" <> '' AND "shortName" <> ''),
  CONSTRAINT "ProvinceVersion_period" CHECK ("validTo" > "validFrom"),
  CONSTRAINT "ProvinceVersion_no_overlap" EXCLUDE USING gist ("provinceId" WITH =, daterange("validFrom", "validTo") WITH &&)
);
CREATE INDEX "ProvinceVersion_provinceId_idx" ON "ProvinceVersion" ("provinceId");
ALTER TABLE "ProvinceVersion" ADD CONSTRAINT "ProvinceVersion_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProvinceVersion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProvinceVersion" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ProvinceVersion" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "ProvinceVersion" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "ProvinceVersion" TO thi_dua_app;

INSERT INTO "ProvinceVersion" ("id", "provinceId", "name", "shortName", "legalDocument", "validFrom", "validTo")
SELECT gen_random_uuid()::text, "id", "name", "shortName", "legalDocument", "validFrom", "validTo" FROM "Province";

CREATE FUNCTION begin_province() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO "ProvinceVersion" ("id", "provinceId", "name", "shortName", "legalDocument", "validFrom", "validTo")
  VALUES (gen_random_uuid()::text, NEW."id", NEW."name", NEW."shortName", NEW."legalDocument", NEW."validFrom", NEW."validTo");
  RETURN NEW;
END $$;
CREATE TRIGGER "Province_first_version" AFTER INSERT ON "Province" FOR EACH ROW EXECUTE FUNCTION begin_province();

-- The one who changes a version is held to the own province by its policy; this writes on behalf of the owner.
CREATE FUNCTION follow_province_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE "Province" p SET "name" = l."name", "shortName" = l."shortName",
    "validFrom" = (SELECT min(v."validFrom") FROM "ProvinceVersion" v WHERE v."provinceId" = p."id")
  FROM (SELECT * FROM "ProvinceVersion" WHERE "provinceId" = NEW."provinceId" ORDER BY "validFrom" DESC LIMIT 1) l
  WHERE p."id" = NEW."provinceId";
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION follow_province_version() FROM public;
CREATE TRIGGER "ProvinceVersion_followed" AFTER INSERT OR UPDATE ON "ProvinceVersion" FOR EACH ROW EXECUTE FUNCTION follow_province_version();
