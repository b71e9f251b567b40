-- Hospital HR SDK, record store on H2 2.2 or later. Keys are the bytes of their UTF-8 text: H2 orders text by UTF-16 units.
-- Every statement may be run again. Moments are microseconds since 1970-01-01T00:00Z.
create table if not exists hr_record (
  tenant varbinary(192) not null,
  kind varbinary(64) not null,
  id varbinary(384) not null,
  version bigint not null,
  deleted smallint not null,
  payload character large object not null,
  index_values character large object not null,
  primary key (tenant, kind, id)
);
-- slot is the record's id, or empty where the index is unique: the primary key then refuses a second holder.
create table if not exists hr_index (
  tenant varbinary(192) not null,
  kind varbinary(64) not null,
  name varbinary(64) not null,
  val varbinary(768) not null,
  slot varbinary(384) not null,
  id varbinary(384) not null,
  primary key (tenant, kind, name, val, slot)
);
create index if not exists hr_index_record on hr_index (tenant, kind, id);
-- state: 0 due, 1 delivered, 2 dead
create table if not exists hr_outbox (
  tenant varbinary(192) not null,
  id varbinary(600) not null,
  topic varbinary(64) not null,
  payload character large object not null,
  not_before bigint not null,
  due_at bigint not null,
  attempts integer not null,
  state smallint not null,
  reason varbinary(600) not null,
  primary key (tenant, id)
);
create index if not exists hr_outbox_due on hr_outbox (state, due_at, tenant, id);
create table if not exists hr_lease (
  name varbinary(64) not null,
  holder varbinary(384) not null,
  token bigint not null,
  until_at bigint not null,
  primary key (name)
);
