CREATE TABLE member (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    login     TEXT NOT NULL UNIQUE,
    full_name TEXT NOT NULL,
    mail      TEXT NOT NULL UNIQUE,
    password  TEXT NOT NULL
);

CREATE TABLE room (
    name  TEXT PRIMARY KEY,
    seats INT NOT NULL
);
