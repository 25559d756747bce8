export { db, disconnect, pool } from "./client";
export { isDuplicate, isOutage, isWriteConflict } from "./errors";
export { identityTransaction, read, type Transaction, transaction } from "./transaction";
