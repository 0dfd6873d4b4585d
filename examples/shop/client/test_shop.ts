// Calls the service at the address in the first argument. `test_shop.py` runs it.
import { Shop, ShopError } from "./shop_client.js";
import { ShopCode, shopCodeMessage } from "./shop_errors.js";

declare const process: { readonly argv: readonly string[] };

function equal<T>(found: T, expected: T): void {
  if (found !== expected) {
    throw new Error(`${String(found)} is not ${String(expected)}`);
  }
}

async function failure(call: Promise<unknown>): Promise<ShopError> {
  const error: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (error instanceof ShopError) {
    return error;
  }
  throw new Error(`${String(error)} is not a failure of the shop`);
}

const [, , address = ""] = process.argv;

const chinese = new Shop(address, "token-of-ann", "zh-CN, en;q=0.5");
const missing = await failure(chinese.order(7000));
equal(missing.code, ShopCode.OrderNotFound);
equal(missing.problem.status, 404);
equal(missing.problem.detail, "订单 7000 不存在");
equal(missing.headers.get("content-language"), "zh");
equal(missing.argument("order"), "7000");
equal(missing.argument("detail"), undefined);
equal(missing.problem.detail, shopCodeMessage(ShopCode.OrderNotFound, "zh-CN", { order: 7000 }));

const limited = await failure(new Shop(address, "token-of-bob", "en").placeOrder("B2", 1));
equal(limited.code, ShopCode.OrderLimitReached);
equal(Number(limited.retryAfter) > 0, true);

equal((await chinese.placeLargestOrder("T1", 7))?.quantity, 5);
equal(await chinese.placeLargestOrder("T1", 7), null);
