import { anchorFile } from "@/lib/audit/anchor";
import { jobs } from "@/lib/audit/jobs";
import { disconnect } from "@/lib/database";

await jobs["audit-anchor"]();
await disconnect();
console.log(`The heads of all chains are anchored in ${anchorFile()}.`);
