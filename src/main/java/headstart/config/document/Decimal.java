package headstart.config.document;

/**
 * What a text is as a number in digits: {@code [-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?}. Tables have thousands of them, so the text
 * is walked through once.
 */
enum Decimal {
    /** Digits alone, with or without a sign. */
    WHOLE,
    /** A number with a point or an exponent. */
    FRACTION,
    /** No number in digits. */
    NONE;

    static Decimal of(String text) {
        int sign = afterSign(text, 0);
        int digits = afterDigits(text, sign);
        if (digits == text.length() && digits > sign) {
            return WHOLE;
        }
        int end = digits;
        if (isAt(text, digits, '.')) {
            end = afterDigits(text, digits + 1);
            if (digits == sign && end == digits + 1) {
                return NONE;
            }
        } else if (digits == sign) {
            return NONE;
        }
        return afterExponent(text, end) == text.length() ? FRACTION : NONE;
    }

    private static int afterExponent(String text, int from) {
        if (!isAt(text, from, 'e') && !isAt(text, from, 'E')) {
            return from;
        }
        int digits = afterSign(text, from + 1);
        int end = afterDigits(text, digits);
        return end > digits ? end : from;
    }

    private static int afterSign(String text, int from) {
        return isAt(text, from, '-') || isAt(text, from, '+') ? from + 1 : from;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean isAt(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
