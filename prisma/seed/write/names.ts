const families = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
  "Đinh",
  "Trương",
  "Võ",
  "Phan",
  "Lương",
  "Mai",
  "Cao",
];
const women = [
  "Thị Thu",
  "Thị Minh",
  "Thị Ngọc",
  "Thị Thanh",
  "Thị Kim",
  "Thị Hồng",
  "Thùy",
  "Diệu",
  "Khánh",
  "Thị Bích",
];
const womenGiven = [
  "Hà",
  "Hương",
  "Lan",
  "Mai",
  "Hạnh",
  "Oanh",
  "Thảo",
  "Trang",
  "Yến",
  "Phượng",
  "Huyền",
  "Nga",
  "Vân",
  "Quỳnh",
  "Tuyết",
];
const men = ["Văn", "Đức", "Minh", "Quốc", "Hữu", "Xuân", "Thanh", "Công", "Ngọc", "Tiến", "Đình", "Bá"];
const menGiven = [
  "Hùng",
  "Dũng",
  "Sơn",
  "Tuấn",
  "Khôi",
  "Long",
  "Hải",
  "Thắng",
  "Phúc",
  "Quân",
  "Đạt",
  "Bình",
  "Lâm",
  "Kiên",
  "Toàn",
  "Nghĩa",
];

/** Believable names, one after another, none twice, the same on every run. */
export function* names(seed: number): Generator<string, never> {
  let state = seed;
  const pick = (from: readonly string[]) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return from[Math.floor((state / 2_147_483_648) * from.length)] as string;
  };
  const used = new Set<string>();
  for (let turn = 0; ; turn++) {
    const name =
      turn % 2 === 0
        ? `${pick(families)} ${pick(women)} ${pick(womenGiven)}`
        : `${pick(families)} ${pick(men)} ${pick(menGiven)}`;
    if (used.has(name)) continue;
    used.add(name);
    yield name;
  }
}
