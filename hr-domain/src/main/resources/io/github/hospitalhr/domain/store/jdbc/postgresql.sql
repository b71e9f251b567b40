-- Hospital HR SDK, record store on PostgreSQL 12 or later. Text compares by bytes of UTF-8 (collation "C").
-- Every statement may be run again. Moments are microseconds since 1970-01-01T00:00Z.
create table if not exists hr_record (
  tenant varchar(64) collate "C" not null,
  kind varchar(64) collate "C" not null,
  id varchar(128) collate "C" not null,
  version bigint not null,
  deleted smallint not null,
  payload text not null,
  index_values text not null,
  primary key (tenant, kind, id)
);
-- slot is the record's id, or empty where the index is unique: the primary key then refuses a second holder.
create table if not exists hr_index (
  tenant varchar(64) collate "C" not null,
  kind varchar(64) collate "C" not null,
  name varchar(64) collate "C" not null,
  val varchar(256) collate "C" not null,
  slot varchar(128) collate "C" not null,
  id varchar(128) collate "C" not null,
  primary key (tenant, kind, name, val, slot)
);
create index if not exists hr_index_record on hr_index (tenant, kind, id);
-- state: 0 due, 1 delivered, 2 dead
create table if not exists hr_outbox (
  tenant varchar(64) collate "C" not null,
  id varchar(200) collate "C" not null,
  topic varchar(64) collate "C" not null,
  payload text not null,
  not_before bigint not null,
  due_at bigint not null,
  attempts integer not null,
  state smallint not null,
  reason varchar(200) collate "C" not null,
  primary key (tenant, id)
);
create index if not exists hr_outbox_due on hr_outbox (state, due_at, tenant, id);
create table if not exists hr_lease (
  name varchar(64) collate "C" not null,
  holder varchar(128) collate "C" not null,
  token bigint not null,
  until_at bigint not null,
  primary key (name)
);
