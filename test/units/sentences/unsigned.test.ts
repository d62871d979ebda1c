import { expect, test } from 'vitest'
import { slots, wordSlots } from '../../../src/sentences/surroundings.js'
import { openingAt, readWeights, UnsignedEnds } from '../../../src/sentences/unsigned.js'
import { unsignedWeights } from '../../../src/sentences/unsigned-weights.js'

test('weights are read by gap and value; the last sign leads on, line ends are nothing', () => {
  const last = String.fromCharCode(0x28 + 86)
  // 0x28 counts 0: a gap of 1, then the value 45 − 42.
  const three = String.fromCharCode(0x28 + 45)
  expect(readWeights(`)${three}`)[0]).toBe(3)
  expect(readWeights(`\n)\n${three}\n`)[0]).toBe(3)
  const weight = readWeights(`)${three}${last})${three}`)
  expect([...weight.keys()].filter((slot) => weight[slot] !== 0)).toEqual([0, 85])
})

test('the fitted weights lie in both regions of the slots', () => {
  const weight = readWeights(unsignedWeights)
  expect(weight.length).toBe(slots)
  expect(weight.subarray(0, wordSlots).some((value) => value !== 0)).toBe(true)
  expect(weight.subarray(wordSlots).some((value) => value !== 0)).toBe(true)
})

test('a sentence opens at a capital behind white space, or at one opening sign before it', () => {
  expect(openingAt('nhà Anh', 4)).toBe(4)
  expect(openingAt('nhà “Anh', 5)).toBe(4)
  expect(openingAt('nhà ((Anh', 6)).toBe(-1)
  expect(openingAt('iPhone', 1)).toBe(-1)
  expect(openingAt('Anh', 0)).toBe(-1)
})

test('the decision depends on the block alone', () => {
  const block = 'Chợ hoa xuân mở sớm hơn mọi năm Theo ban tổ chức, chợ hoa sẽ mở cửa từ ngày 20 tháng chạp.'
  const next = block.indexOf('Theo')
  const ends = new UnsignedEnds()
  expect(ends.decide(block, next, 0, block.length, 0)).toBe(true)
  const front = 'Tin khác. '
  expect(
    ends.decide(`${front}${block} Hết`, front.length + next, front.length, front.length + block.length, front.length),
  ).toBe(true)
  // A stop or a closing bracket before it is not its business.
  expect(ends.decide('Người dân vá lưới. Sáng nay, hàng trăm ngư dân đã trở lại.', 19, 0, 58, 0)).toBe(false)
})
