import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { formatNumber } from "@/lib/vietnamese";

type Figure = { value: number; label: string; href: string };

/** The head of the home page: what the portal is for, the ways in, and what is published so far. */
export function Hero({ figures }: { figures: readonly Figure[] }) {
  return (
    <header className="hero">
      <div className="hero-words">
        <h1>Thi đua cải cách hành chính</h1>
        <p>
          Kế hoạch nói gì, ai đăng ký, kết quả ra sao, ai được khen thưởng và vì sao: mọi quyết định dẫn về
          một câu của kế hoạch.
        </p>
        <p className="hero-ways">
          <LinkButton href="/phong-trao" icon="campaign" className="hero-way">
            Xem phong trào thi đua
          </LinkButton>
          <LinkButton href="/quyet-dinh" icon="award" className="hero-way hero-way-second">
            Danh sách khen thưởng
          </LinkButton>
        </p>
      </div>
      <ul className="hero-figures" aria-label="Số đã công bố">
        {figures.map(({ value, label, href }) => (
          <li key={label}>
            <Link href={href}>
              <b className="so">{formatNumber(value)}</b> <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </header>
  );
}
