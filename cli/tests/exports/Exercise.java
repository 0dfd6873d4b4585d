import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Uses the exported class as a program does. `.ci/exports` compiles and runs it. */
final class Exercise {
    private static void equal(Object found, Object expected) {
        if (!found.equals(expected)) {
            throw new AssertionError(found + " is not " + expected);
        }
    }

    public static void main(String[] arguments) {
        ErrorCodes.ShopCode code = ErrorCodes.ShopCode.fromCode(40901).orElseThrow();
        equal(code, ErrorCodes.ShopCode.OUT_OF_STOCK);
        equal(code.code(), 40901L);
        equal(code.kind(), ErrorCodes.Kind.FAILED_PRECONDITION);
        equal(code.httpStatus(), 409);
        equal(code.info().fields(), List.of("sku", "left"));
        equal(ErrorCodes.ShopCode.ORDER_LIMIT_REACHED.retry(), ErrorCodes.Retry.NEXT_DAY);
        equal(ErrorCodes.ShopCode.ORDER_LIMIT_REACHED.fix("zh"), "请等到次日零点，或申请提高上限。");
        equal(ErrorCodes.ShopCode.fromCode(1), Optional.empty());
        equal(ErrorCodes.ShopCode.outOfStockMessage("en", "A{1}$1", 3), "only 3 left of A{1}$1");
        equal(ErrorCodes.ShopCode.outOfStockMessage("zh_CN", "A1", 3), "A1 仅剩 3 件");
        equal(ErrorCodes.ShopCode.orderNotFoundMessage("en", -1), "order 18446744073709551615 not found");
        ErrorCodes.Code bare = ErrorCodes.GapsCode.fromCode(1).orElseThrow();
        equal(bare.info().deprecated(), Optional.of(""));
        equal(bare.message("fr"), "bare");
        equal(
                ErrorCodes.OddNames2Code.NONE.message("en"),
                "\"quoted\" \\ \\u0041 \\user */ ${x} {brace} {{two}} `tick` </script> <!-- --> # // '''");
        equal(ErrorCodes.OddNames2Code.HTTP2_2.code(), 2L);
        equal(
                ErrorCodes.OddNames2Code.typedMessage(
                        "en", "\\1", -1, 2, 3, BigInteger.TWO.pow(127), 1e22, true, -5, "é"),
                "{\\1} -1 2 3 170141183460469231731687303715884105728 10000000000000000000000 true -5 é, \\1 $1 \\1");
        System.out.println("ok");
    }
}
