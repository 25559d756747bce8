-- In whose place the office's paper is sent up, and by which document: KT., TL. and TUQ. stand above the signature.
ALTER TABLE "Proposal" ADD COLUMN "submitterForm" TEXT NOT NULL DEFAULT 'NONE';
ALTER TABLE "Proposal" ADD COLUMN "submitterAuthority" TEXT NOT NULL DEFAULT '';
