// A client of the shop. `shop_errors.ts` is written by `shop-codes export --format typescript`.
import { isShopCode, ShopCode, shopCodeInfo } from "./shop_errors.js";

/** Problem details of RFC 9457, as the shop sends them. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: number;
  readonly name: string;
  /** Arguments of the message. */
  readonly [field: string]: unknown;
}

/** An order that the shop has stored. */
export interface Order {
  readonly id: number;
  readonly sku: string;
  readonly quantity: number;
  readonly state: "open" | "cancelled";
}

/** A failure that the shop reports. */
export class ShopError extends Error {
  constructor(
    readonly headers: Headers,
    readonly problem: Problem,
  ) {
    super(`${problem.detail} (shop ${problem.code})`);
  }

  /** The code, or undefined if this client is older than the code. */
  get code(): ShopCode | undefined {
    const { code } = this.problem;
    return isShopCode(code) ? code : undefined;
  }

  /** The value of a placeholder in the message; undefined in a masked answer. */
  argument(field: string): string | undefined {
    const isField = this.code !== undefined && shopCodeInfo(this.code).fields.includes(field);
    const value = isField ? this.problem[field] : undefined;
    return typeof value === "string" ? value : undefined;
  }

  /** Seconds to wait before another try, if one can help. */
  get retryAfter(): number | undefined {
    const value = this.headers.get("retry-after");
    return value === null ? undefined : Number(value);
  }
}

/** The shop at an address. */
export class Shop {
  constructor(
    private readonly address: string,
    private readonly token: string,
    private readonly languages: string,
  ) {}

  placeOrder(sku: string, quantity: number): Promise<Order> {
    return this.call<Order>("POST", "/orders", { sku, quantity });
  }

  order(order: number): Promise<Order> {
    return this.call<Order>("GET", `/orders/${order}`);
  }

  /** Orders this quantity, or what is left; null if nothing is. */
  async placeLargestOrder(sku: string, quantity: number): Promise<Order | null> {
    try {
      return await this.placeOrder(sku, quantity);
    } catch (error) {
      if (!(error instanceof ShopError)) {
        throw error;
      }
      switch (error.code) {
        case ShopCode.OutOfStock: {
          const left = Number(error.argument("left"));
          return left > 0 ? this.placeOrder(sku, left) : null;
        }
        default:
          throw error;
      }
    }
  }

  private async call<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = new Headers({ "Accept-Language": this.languages, Authorization: `Bearer ${this.token}` });
    const init: RequestInit = { method, headers };
    if (body !== undefined) {
      headers.set("Content-Type", "application/json");
      init.body = JSON.stringify(body);
    }
    const answer = await fetch(this.address + path, init);
    if (answer.ok) {
      return (await answer.json()) as T;
    }
    if (answer.headers.get("content-type") !== "application/problem+json") {
      throw new Error(`HTTP status ${answer.status}`);
    }
    throw new ShopError(answer.headers, (await answer.json()) as Problem);
  }
}
