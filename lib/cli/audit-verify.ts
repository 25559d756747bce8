import { readAnchors } from "@/lib/audit/anchor";
import { verifyAudit } from "@/lib/audit/verify";
import { connectTo } from "./connection";

/** Prints what the verifier found; answers whether every chain is whole. */
async function verify(key: string, ownerUrl: string): Promise<boolean> {
  const owner = await connectTo(ownerUrl);
  try {
    const anchors = await readAnchors(key);
    const { events, faults } = await verifyAudit(owner, key, anchors);
    for (const { provinceId, sequence, fault } of faults) {
      console.error(`province ${provinceId}: event ${sequence} ${fault}`);
    }
    console.log(`${events} audit events, ${anchors.length} anchors, ${faults.length} chains with a fault`);
    return faults.length === 0;
  } finally {
    await owner.end();
  }
}

const { AUDIT_KEY = "", DATABASE_URL = "" } = process.env;
try {
  if (!(await verify(AUDIT_KEY, DATABASE_URL))) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
