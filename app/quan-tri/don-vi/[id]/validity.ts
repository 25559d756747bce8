import { addDays } from "@/lib/calendar";
import { formatDate } from "@/lib/vietnamese";

/** `Từ 01/07/2025`, or both days, the last one included. */
export const validityText = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
  validTo === null
    ? `Từ ${formatDate(validFrom)}`
    : `${formatDate(validFrom)} – ${formatDate(addDays(validTo, -1))}`;
