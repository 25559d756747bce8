export { db, disconnect, pool } from "./client";
export { alongside } from "./companion";
export { isDuplicate, isOutage, isWriteConflict } from "./errors";
export { identityTransaction, read, type Transaction, transaction } from "./transaction";
