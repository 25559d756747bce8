import type { GridSpot, Move } from "./navigation";
import type { AnswerPins } from "./pin-note";
import type { SheetEvent } from "./state";

/** What a row asks of the sheet; the same functions for as long as the sheet is on the screen, so that only changed rows are drawn anew. */
export type RowCommands = {
  dispatch: (event: SheetEvent) => void;
  save: () => Promise<unknown>;
  answer: AnswerPins;
  labelOf: (indicatorId: string) => string;
  move: (from: GridSpot, move: Move) => void;
  draw: (from: GridSpot, move: Move) => void;
  clear: (from: GridSpot) => void;
  open: (indicatorId: string) => void;
};
