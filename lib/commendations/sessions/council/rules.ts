/** The seats an appointment decision gives, in the order the council is listed. */
export const councilSeats = ["chair", "vice-chair", "member", "secretary", "substitute"] as const;
