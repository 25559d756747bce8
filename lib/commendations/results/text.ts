/** Title of the public page of a round's results. */
export const resultsTitle = ({ campaignTitle, roundTitle }: { campaignTitle: string; roundTitle: string }) =>
  `Kết quả ${roundTitle.charAt(0).toLocaleLowerCase("vi")}${roundTitle.slice(1)}: ${campaignTitle}`;
