import { re } from "./text";

export const launch = re`(?<!(?:đăng ký|tham gia) )(?:phát động|tổ chức|triển khai|thực hiện|hưởng ứng|kế hoạch|đẩy mạnh|về)(?: (?:thực hiện|phát động|hưởng ứng|triển khai|tổ chức|sâu rộng|mạnh mẽ|rộng khắp|sôi nổi|đồng loạt|lễ|và|các|đợt|tốt|có hiệu quả|việc|kế hoạch|tiếp tục|,))* (?:(?:các )?hoạt động (?:trong |của |hưởng ứng )?)?(?:các )?"?(?:phong trào (?:thi đua|"|chuyên đề|yêu nước)|đợt thi đua|chuyên đề thi đua|(?:đột kích |cao điểm |nước rút )?thi đua(?!,? ?(?:-|và)? ?khen)|phong trào)|^[^a-zđ]{0,4}(?:phong trào|đột kích) thi đua|^[^a-zđ]{0,4}thi đua (?!(?:-|và)? ?khen|yêu nước)["\p{L}]|kế hoạch (?:phong trào |đột kích )?thi đua(?!,? ?(?:-|và)? ?khen)|mô hình "?dân vận khéo|phát động (?:trong |đến |tới )?(?:toàn|các|cán bộ)[^.;,"]{2,60}? (?:phong trào )?thi đua(?!,? ?(?:-|và)? ?khen)`;
/** What only the report of a campaign says, though no sentence of it launches one. */
export const evident = re`phong trào thi đua (?:được )?(?:thực hiện|triển khai|phát động)(?: thực hiện)? (?:từ|đến|trong thời gian)|nội dung, chỉ tiêu (?:của )?phong trào thi đua|lễ phát động (?:phong trào )?thi đua|thời gian (?:phát động |tổ chức )?(?:phong trào |đợt )?thi đua (?:được )?(?:tính|bắt đầu|kéo dài|từ)|đợt thi đua[^.;]{0,90} (?:diễn ra|kéo dài)`;
export const contest = re`(?:(?<!đại )hội thi|cuộc thi|thể lệ|hội thao|liên hoan|giải báo chí|giải thưởng|sân chơi|đường lên đỉnh|bài dự thi|thí sinh|thi tìm hiểu|hội giảng|hội diễn)`;
export const regulation = re`(?:quy chế|quy định)(?: (?:về|chi tiết|công tác|một số|tiêu chuẩn|thi đua|xét|việc))|(?:ban hành|sửa đổi,? bổ sung)[^.;]{0,40}(?:quy chế|quy định|tiêu chuẩn và hình thức khen)|^(?:quy chế|quy định)`;
export const guidance = re`^(?:v/v |về việc )?hướng dẫn|hướng dẫn(?: (?:công tác|thực hiện|tổ chức|xét|bình xét|đăng ký|một số|việc|thi đua|khen))|(?:công văn|văn bản) hướng dẫn`;
/** Guidance on carrying a campaign out is a document of that campaign; on rewards or reports it is none. */
export const guided = re`(?:^|hướng dẫn (?:việc )?)(?:(?:tổ chức|triển khai|thực hiện|phát động|hưởng ứng)(?: và)? )+(?:khen thưởng )?(?:các )?(?:phong trào|đợt) (?:thi đua|")`;
export const report = re`(?:hiệu quả (?:từ |của |trong )?(?:các )?phong trào|giám sát(?: việc| công tác)|(?:đoàn|kế hoạch) giám sát|kiểm tra (?:việc|công tác|tình hình)|báo cáo|sơ kết|tổng kết|kết quả|đánh giá|nhìn lại|sau \d{1,2} năm|\d{1,2} năm thực hiện|hiệu quả từ|dấu ấn|^sôi nổi (?:các )?phong trào|lan toả|điểm sáng|gương điển hình|điển hình tiên tiến)`;
export const decision = re`(?:tặng|trao(?: tặng)?|khen thưởng|công nhận|vinh danh|tuyên dương|biểu dương)(?: \p{L}{1,8}){0,4} (?:bằng khen|giấy khen|cờ thi đua|danh hiệu|tập thể|cá nhân|huân chương)|ký kết giao ước|hội nghị (?:ký|triển khai|sơ|tổng)|họp (?:hội đồng|xét|ban chỉ đạo)`;
export const workPlan = re`kế hoạch (?:công tác|cải cách|chuyển đổi|kiểm tra|tuyên truyền|truyền thông|thực hiện|triển khai|hành động|phát triển|kiểm soát|rà soát|ứng dụng|nâng cao|khắc phục|cải thiện|đào tạo|xác định|thanh tra|giám sát|tổ chức hội nghị)|^(?:cải cách hành chính|công tác|kiểm tra|tuyên truyền|chuyển đổi số|kiểm soát|thực hiện chương trình|triển khai (?:thực hiện )?(?:nghị quyết|chương trình|đề án|chiến lược))`;

/** "Tại Điều 7 Thông tư …, quy định …": what a law asks of every campaign. */
export const lawSays = re`(?:tại|theo) (?:khoản \d{1,2},? )?điều \d{1,3} (?:của )?(?:luật|nghị định|thông tư)[^.;]{0,120} quy định`;
/** What was given and reached, in an article that nobody acts in. */
export const reachedAlready = re`(?:toàn (?:tỉnh|huyện|ngành|thành phố)|các cấp) (?:đã )?có \d[\d.]* mô hình|đã (?:trao )?tặng (?:bằng khen|giấy khen)`;
export const closes = re`(?:tổng kết|sơ kết|đánh giá(?: kết quả)?) (?:\d{1,2} năm|giai đoạn \d{4})[^.;]{0,30} phong trào`;

/** "Thực hiện Chỉ thị số … về đẩy mạnh phong trào …" without a body that acts: the campaign of the ground. */
export const opensWithGround = re`^(?:thực hiện |căn cứ )+(?:chỉ thị|quyết định|kế hoạch|công văn|nghị quyết) `;

/** Documents that may name a campaign, but by their kind launch none. */
export const launchesNothing = re`^(?:giấy mời|thư mời|tờ trình|biên bản|chương trình phối hợp)$`;
