// Uses the exported module as a program does. `.ci/exports` compiles and runs it.
import { type Kind, type ShopCode as Code, findCode, GapsCode, gapsCodeMessage, isShopCode, OddNames2Code, oddNames2CodeInfo, oddNames2CodeMessage, ShopCode, shopCodeInfo, shopCodeMessage } from "./errcodes.js";

function equal<T>(found: T, expected: T): void {
  if (found !== expected) {
    throw new Error(`${String(found)} is not ${String(expected)}`);
  }
}

/** The compiler checks that every code has its case. */
function status(code: Code): string {
  switch (code) {
    case ShopCode.OrderNotFound:
    case ShopCode.NoSuchOrder:
      return "missing";
    case ShopCode.OutOfStock:
      return "sold";
    case ShopCode.OrderLimitReached:
      return "later";
  }
}

equal(ShopCode.OutOfStock, 40901);
equal(shopCodeMessage(ShopCode.OutOfStock, "en", { sku: "A{1}", left: 3 }), "only 3 left of A{1}");
equal(shopCodeMessage(ShopCode.OutOfStock, "zh-CN", { sku: "A1", left: 3 }), "A1 仅剩 3 件");
equal(shopCodeMessage(ShopCode.OrderNotFound, "en", { order: 18446744073709551615n }), "order 18446744073709551615 not found");
equal(shopCodeMessage(ShopCode.OrderLimitReached, "fr"), "daily order limit reached");
equal(gapsCodeMessage(GapsCode.Bare, "zh_Hant"), "裸");
// @ts-expect-error The values are missing.
equal(shopCodeMessage(ShopCode.OutOfStock, "en"), "only {left} left of {sku}");
// @ts-expect-error The value is not a number.
shopCodeMessage(ShopCode.OutOfStock, "en", { sku: "A1", left: "3" });
// @ts-expect-error The code has no values.
shopCodeMessage(ShopCode.OrderLimitReached, "en", { sku: "A1" });

const info = shopCodeInfo(ShopCode.OutOfStock);
const kind: Kind = info.kind;
equal(kind, "FailedPrecondition");
equal(info.retry, "Never");
equal(info.http, 409);
equal(info.fields.join(), "sku,left");
equal(shopCodeInfo(ShopCode.NoSuchOrder).deprecated, "use OrderNotFound");
equal(shopCodeInfo(ShopCode.OrderLimitReached).fix.zh, "请等到次日零点，或申请提高上限。");
equal(shopCodeInfo(1 as number), undefined);
const received: number = 42901;
equal(isShopCode(received) && status(received), "later");
equal(isShopCode(1), false);
equal(findCode(3).map((info) => info.table).join(), "echo,odd/names-2");

equal(oddNames2CodeInfo(OddNames2Code.None).code, -1);
equal(oddNames2CodeMessage(OddNames2Code.None, "en"), String.raw`"quoted" \ \u0041 \user */ $${"{x}"} {brace} {{two}} ${"`tick`"} </script> <!-- --> # // '''`);
const values = { type: "$&", class: -1, lang: 2, long: 3n, big: 4n, ratio: 0.5, on: true, values: -5, e: "é" };
equal(oddNames2CodeMessage(OddNames2Code.Typed, "en", values), "{$&} -1 2 3 4 0.5 true -5 é, $& $1 \\1");
console.log("ok");
