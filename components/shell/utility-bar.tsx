import { DisplayBar } from "./display/display-bar";

/** The skip link, the display controls and the date: the first thing on every page. */
export function UtilityBar() {
  return (
    <section className="utility-bar print:hidden" aria-label="Hiển thị">
      <a className="skip-link" href="#noi-dung">
        Bỏ qua, tới nội dung chính
      </a>
      <DisplayBar />
      {/* The date is written by /hien-thi.css: this page may be cached from yesterday. */}
      <span className="today" />
    </section>
  );
}
