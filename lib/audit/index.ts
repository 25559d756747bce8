export { type AuditDetails, recordAudit } from "./record";
