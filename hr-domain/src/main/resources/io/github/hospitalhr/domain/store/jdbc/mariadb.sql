-- Hospital HR SDK, record store on MariaDB 10.6 or later, meant for MySQL 8 too, not run there. Keys are the bytes of their UTF-8 text: no collation
-- of either server compares 'a' and 'a ' or 'A' as different everywhere. Payloads are utf8mb4.
-- Every statement may be run again. Moments are microseconds since 1970-01-01T00:00Z.
create table if not exists hr_record (
  tenant varbinary(192) not null,
  kind varbinary(64) not null,
  id varbinary(384) not null,
  version bigint not null,
  deleted smallint not null,
  payload longtext character set utf8mb4 collate utf8mb4_bin not null,
  index_values longtext character set utf8mb4 collate utf8mb4_bin not null,
  primary key (tenant, kind, id)
) engine = InnoDB;
-- slot is the record's id, or empty where the index is unique: the primary key then refuses a second holder.
create table if not exists hr_index (
  tenant varbinary(192) not null,
  kind varbinary(64) not null,
  name varbinary(64) not null,
  val varbinary(768) not null,
  slot varbinary(384) not null,
  id varbinary(384) not null,
  primary key (tenant, kind, name, val, slot),
  key hr_index_record (tenant, kind, id)
) engine = InnoDB;
-- state: 0 due, 1 delivered, 2 dead
create table if not exists hr_outbox (
  tenant varbinary(192) not null,
  id varbinary(600) not null,
  topic varbinary(64) not null,
  payload longtext character set utf8mb4 collate utf8mb4_bin not null,
  not_before bigint not null,
  due_at bigint not null,
  attempts integer not null,
  state smallint not null,
  reason varbinary(600) not null,
  primary key (tenant, id),
  key hr_outbox_due (state, due_at, tenant, id)
) engine = InnoDB;
create table if not exists hr_lease (
  name varbinary(64) not null,
  holder varbinary(384) not null,
  token bigint not null,
  until_at bigint not null,
  primary key (name)
) engine = InnoDB;
