-- Why the council is asked again about a case it did not pass; what it decided before stays in its session.
ALTER TABLE "Nomination" ADD COLUMN "reconsiderReason" TEXT NOT NULL DEFAULT '';
