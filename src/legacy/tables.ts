import { singleByte } from './single-byte.js'

/*
 * Bytes 0x80 to 0xFF, 32 a line; a blank stands for what Windows-1252 has there. The capitals that found no room there took
 * places of control characters.
 */

/** TCVN 5712:1993, VN3, the one of the ABC fonts: no capital with a tone; capitals are the small letters in another font. */
export const tcvn3 = singleByte(
  '                                ' +
    ' ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ ' +
    '      ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò' +
    ' ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ ',
  {},
  true,
)

/** TCVN 5712:1993, VN1, which `iconv` calls TCVN5712-1. */
export const tcvn5712 = singleByte(
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
    ' ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
    'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò' +
    'ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹ ỵỐ',
  { 1: 'Ú', 2: 'Ụ', 4: 'Ừ', 5: 'Ử', 6: 'Ữ', 17: 'Ứ', 18: 'Ự', 19: 'Ỳ', 20: 'Ỷ', 21: 'Ỹ', 22: 'Ý', 23: 'Ỵ' },
)

/** VISCII 1.1 (RFC 1456). */
export const viscii = singleByte(
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
    'ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
    '    ẢĂẳẵ   Ẻ  ĨỳĐứ   ạỷừử  ỹỵ ỡư' +
    '    ảăữẫ   ẻ  ĩỉđự    ỏọụ  ũủ ợỮ',
  { 2: 'Ẳ', 5: 'Ẵ', 6: 'Ẫ', 20: 'Ỷ', 25: 'Ỹ', 30: 'Ỵ' },
)

/** VPS, of the Vietnamese Professionals Society. */
export const vps = singleByte(
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
    ' ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
    'ầ  ấẩẫậđẻ  ẹỉễịỹƯỦồố ỏơÈừứ ũư Ẻ ' +
    '    ảạă    ẽ   ĩẴĐ     Ơụ  ủ ỶẼỳ',
  {
    2: 'Ạ',
    3: 'Ậ',
    4: 'Ặ',
    5: 'Ẹ',
    6: 'Ệ',
    16: 'Ị',
    17: 'Ọ',
    18: 'Ộ',
    19: 'Ợ',
    20: 'Ụ',
    21: 'Ự',
    25: 'Ỵ',
    28: 'Ẫ',
    29: 'Ữ',
  },
)

/** Windows-1258: vowels, and tones as combining marks behind them. */
export const windows1258 = singleByte(
  '          \u008a   \u008e           \u009a   \u009e ' +
    '                                ' +
    '   Ă        \u0300   Đ \u0309  Ơ       Ư\u0303 ' +
    '   ă        \u0301   đ \u0323  ơ       ư₫ ',
)
