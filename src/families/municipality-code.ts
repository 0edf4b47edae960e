// The check digit of municipality codes: the sixth, made from the five before it.  Pure.
// Whence: 総務省「全国地方公共団体コード仕様」: weights 6 5 4 3 2, modulus 11, the last digit of what is left to 11.

const WEIGHTS = [6, 5, 4, 3, 2] as const

export const checkDigit = (code: string): string => {
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * Number(code[i]), 0)
  return String((11 - (sum % 11)) % 10)
}

export const hasRightCheckDigit = (six: string): boolean => /^\d{6}$/.test(six) && checkDigit(six) === six[5]
