/** Articles written for the tests of the archive. */
export const flood =
  'Sáng 12-9, nước sông Thu Bồn vượt báo động ba, nhiều xã của huyện Đại Lộc bị chia cắt. Lực lượng dân quân dùng ca nô đưa người già và trẻ nhỏ đến nơi cao. ' +
  'Trường học trong vùng cho học sinh nghỉ, chợ xã phải dời lên đường lớn. Người dân kê lại đồ đạc, buộc trâu bò trên gò, chuẩn bị gạo và nước uống cho mấy ngày tới.'

export const market =
  'Chợ nổi Cái Răng những ngày giáp Tết đông ghe thuyền hơn hẳn. Bà con các miệt vườn chở dưa hấu, hoa kiểng và bưởi về bán từ lúc trời chưa sáng. ' +
  'Khách đi chợ hoà vào tiếng gọi nhau, tiếng máy nổ và mùi cà phê mới pha trên những chiếc ghe nhỏ.'

const decree = (number: string) =>
  `Uỷ ban nhân dân tỉnh ban hành Quyết định số ${number}/QĐ-UBND về việc phê duyệt kế hoạch sử dụng đất hằng năm của các huyện, thị xã, thành phố. ` +
  'Giám đốc các sở, thủ trưởng các ban ngành, chủ tịch uỷ ban nhân dân các huyện và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành quyết định này kể từ ngày ký. ' +
  'Văn phòng uỷ ban đăng toàn văn trên cổng thông tin điện tử của tỉnh để nhân dân được biết, theo dõi và góp ý trong quá trình thực hiện.'

/** Two decrees that only their number tells apart. */
export const decrees = [decree('1415'), decree('1416')] as const
