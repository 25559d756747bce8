import { deliverOutbox } from "@/lib/notifications/jobs";

await deliverOutbox();
process.exit(0);
