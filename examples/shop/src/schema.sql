CREATE TABLE IF NOT EXISTS customers (
    id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    daily_limit INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS products (
    sku TEXT PRIMARY KEY,
    stock INTEGER NOT NULL CHECK (stock >= 0)
) STRICT;

CREATE TABLE IF NOT EXISTS orders (
    id INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customers (id),
    sku TEXT NOT NULL REFERENCES products (sku),
    quantity INTEGER NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL DEFAULT (date('now')) -- in UTC
) STRICT;

CREATE INDEX IF NOT EXISTS orders_of_day ON orders (customer, day);

INSERT OR IGNORE INTO customers VALUES (1, 'token-of-ann', 1000), (2, 'token-of-bob', 0), (3, 'token-of-cem', 1000);
INSERT OR IGNORE INTO products VALUES ('A1', 3), ('B2', 1000);
