import "server-only";
import type { Transaction } from "@/lib/database";
import type { BallotInput } from "../schema";
import { ballotsOf, dropIn, emptyBox, newReceipt, openBox, sealBox } from "./rules";

const key = () => {
  const value = process.env.AUDIT_KEY;
  if (!value) throw new Error("AUDIT_KEY is not set: no secret ballot can be taken.");
  return value;
};

const findBox = (tx: Transaction, sessionId: string) =>
  tx.ballotBox.findUnique({ where: { sessionId }, select: { sealed: true } });

type Session = { id: string; provinceId: string; members: number; cases: readonly string[] };

/**
 * Drops a secret ballot into the session's sealed box and answers with its receipt. While the vote is
 * open the answers exist in the box alone; writes of a province take turns, so no ballot is lost.
 */
export async function putInBox(tx: Transaction, session: Session, choices: BallotInput["choices"]) {
  const { id: sessionId, provinceId, ...size } = session;
  const row = await findBox(tx, sessionId);
  const box = row ? openBox(row.sealed, key(), sessionId) : emptyBox(size.cases);
  const receipt = newReceipt();
  const sealed = sealBox(dropIn(box, receipt, choices), size, key(), sessionId);
  await tx.ballotBox.upsert({
    where: { sessionId },
    create: { sessionId, provinceId, sealed },
    update: { sealed },
    select: { sessionId: true },
  });
  return receipt;
}

/** Takes the ballots out of the box, all in one go and in no order, and lists the receipts of those who voted. */
export async function emptyTheBox(tx: Transaction, session: { id: string; provinceId: string }) {
  const { id: sessionId, provinceId } = session;
  const row = await findBox(tx, sessionId);
  if (!row || row.sealed.length === 0) return;
  const box = openBox(row.sealed, key(), sessionId);
  await tx.secretBallot.createMany({ data: ballotsOf(box).map((ballot) => ({ ...ballot, provinceId })) });
  await tx.ballotReceipt.createMany({
    data: box.receipts.map((code) => ({ code, sessionId, provinceId })),
  });
  await tx.ballotBox.update({
    where: { sessionId },
    data: { sealed: new Uint8Array() },
    select: { sessionId: true },
  });
}
