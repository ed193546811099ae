IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [absences] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [user_name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [unit] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [deputy] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [from_micros] bigint NOT NULL,
        [until_micros] bigint NOT NULL,
        [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [set_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [set_micros] bigint NOT NULL,
        [ended_micros] bigint NULL,
        CONSTRAINT [pk_absences] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [accounts] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [user_name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [normalized_name] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [display_name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [password_hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [unit] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
        [roles] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [is_disabled] bit NOT NULL,
        [failed_count] int NOT NULL,
        [locked_until_micros] bigint NULL,
        [security_stamp] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [created_micros] bigint NOT NULL,
        [updated_micros] bigint NOT NULL,
        CONSTRAINT [pk_accounts] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [aggregates] (
        [key] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] bigint NOT NULL,
        [head] varbinary(max) NOT NULL,
        [state] varbinary(max) NOT NULL,
        [is_open] bit NOT NULL,
        [updated_micros] bigint NOT NULL,
        CONSTRAINT [pk_aggregates] PRIMARY KEY ([key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [attachments] (
        [sha256] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [media_type] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [size] bigint NOT NULL,
        [case_no] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
        [uploaded_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [created_micros] bigint NOT NULL,
        [erased_micros] bigint NULL,
        CONSTRAINT [pk_attachments] PRIMARY KEY ([sha256])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [blind_index] (
        [hmac] varbinary(64) NOT NULL,
        [document_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [case_no] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [created_micros] bigint NOT NULL,
        CONSTRAINT [pk_blind_index] PRIMARY KEY ([hmac], [document_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [case_texts] (
        [id] bigint NOT NULL IDENTITY,
        [case_no] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [tokens] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [pk_case_texts] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [cases] (
        [case_no] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [type] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [release_id] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [title_masked] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [status] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [stage] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [is_open] bit NOT NULL,
        [channel] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [external_key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [source_no] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
        [source_due_micros] bigint NULL,
        [category_code] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [category_path] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [nature] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [urgency] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [visibility] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [marks] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [street_code] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [community_code] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [grid_code] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [longitude] float NULL,
        [latitude] float NULL,
        [holder_unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [holder_path] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [holder_person] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [dispatch_unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [complained_path] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [round] int NOT NULL,
        [version] bigint NOT NULL,
        [next_due_micros] bigint NULL,
        [due_order] bigint NOT NULL,
        [due_micros] bigint NULL,
        [parent_no] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
        [lead_no] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
        [reporter_document_id] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [disposal] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [next_answer_day] int NULL,
        [satisfaction] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [solved] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [excluded] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [created_micros] bigint NOT NULL,
        [updated_micros] bigint NOT NULL,
        [dispatched_micros] bigint NULL,
        [closed_micros] bigint NULL,
        [archived_micros] bigint NULL,
        CONSTRAINT [pk_cases] PRIMARY KEY ([case_no])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [clocks] (
        [id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [case_no] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [work_item_id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
        [kind] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [status] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [is_open] bit NOT NULL,
        [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [unit_path] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [armed_micros] bigint NOT NULL,
        [due_micros] bigint NOT NULL,
        [original_due_micros] bigint NOT NULL,
        [fired_micros] bigint NULL,
        [lateness_micros] bigint NULL,
        [stopped_micros] bigint NULL,
        [pause_reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [policy_row] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [limit] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [extensions] int NOT NULL,
        CONSTRAINT [pk_clocks] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [consumed] (
        [id] uniqueidentifier NOT NULL,
        [at_micros] bigint NOT NULL,
        CONSTRAINT [pk_consumed] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [daily_roots] (
        [number] bigint NOT NULL,
        [day] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [after] bigint NOT NULL,
        [to] bigint NOT NULL,
        [aggregates] int NOT NULL,
        [root] varbinary(max) NOT NULL,
        [previous] varbinary(max) NOT NULL,
        [hash] varbinary(max) NOT NULL,
        [at_micros] bigint NOT NULL,
        CONSTRAINT [pk_daily_roots] PRIMARY KEY ([number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [data_protection_keys] (
        [friendly_name] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [xml] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [created_micros] bigint NOT NULL,
        CONSTRAINT [pk_data_protection_keys] PRIMARY KEY ([friendly_name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [definition_saves] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [definition_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [json] varbinary(max) NOT NULL,
        [hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [saved_micros] bigint NOT NULL,
        [saved_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [pk_definition_saves] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [definitions] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [definition_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] int NOT NULL,
        [is_latest] bit NOT NULL,
        [is_published] bit NOT NULL,
        [is_hidden] bit NOT NULL,
        [is_system] bit NOT NULL,
        [name] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [json] varbinary(max) NOT NULL,
        [hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [file_hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [created_micros] bigint NOT NULL,
        [created_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [pk_definitions] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [duty_shifts] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [person] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [person_name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [post] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [from_micros] bigint NOT NULL,
        [until_micros] bigint NOT NULL,
        [set_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [set_micros] bigint NOT NULL,
        [ended_micros] bigint NULL,
        CONSTRAINT [pk_duty_shifts] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [entries] (
        [position] bigint NOT NULL IDENTITY,
        [aggregate] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [sequence] bigint NOT NULL,
        [bytes] varbinary(max) NOT NULL,
        [hash] varbinary(max) NOT NULL,
        [at_micros] bigint NOT NULL,
        CONSTRAINT [pk_entries] PRIMARY KEY ([position])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [evaluation_runs] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [scheme] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [month] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [status] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [scheme_hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [scheme_json] varbinary(max) NOT NULL,
        [result_hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [computed_micros] bigint NOT NULL,
        [computed_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [published_micros] bigint NULL,
        [frozen_micros] bigint NULL,
        CONSTRAINT [pk_evaluation_runs] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [evaluation_scores] (
        [run_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [indicator] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [group] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [hits] int NOT NULL,
        [counted] int NOT NULL,
        [adjusted_hits] int NOT NULL,
        [adjusted_counted] int NOT NULL,
        [score] decimal(9,4) NOT NULL,
        [adjusted_score] decimal(9,4) NOT NULL,
        [rank] int NULL,
        [lines] varbinary(max) NOT NULL,
        CONSTRAINT [pk_evaluation_scores] PRIMARY KEY ([run_id], [unit], [indicator])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [event_waits] (
        [instance_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [bookmark_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [event_name] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [aggregate] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [correlation_id] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [pk_event_waits] PRIMARY KEY ([instance_id], [bookmark_id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [idempotency] (
        [scope] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [body_hash] varbinary(max) NOT NULL,
        [status] int NOT NULL,
        [answer] varbinary(max) NOT NULL,
        [at_micros] bigint NOT NULL,
        CONSTRAINT [pk_idempotency] PRIMARY KEY ([scope], [key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [inbox] (
        [sender] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [at_micros] bigint NOT NULL,
        [body_hash] varbinary(max) NULL,
        [aggregate] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [pk_inbox] PRIMARY KEY ([sender], [key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [instances] (
        [id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [aggregate] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [definition_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version_id] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [version] int NOT NULL,
        [status] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [sub_status] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [correlation_id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NULL,
        [name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [incident_count] int NOT NULL,
        [created_micros] bigint NOT NULL,
        [updated_micros] bigint NOT NULL,
        [finished_micros] bigint NULL,
        CONSTRAINT [pk_instances] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [job_runs] (
        [job] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [period] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [at_micros] bigint NOT NULL,
        CONSTRAINT [pk_job_runs] PRIMARY KEY ([job], [period])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [ledger] (
        [case_no] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ordinal] int NOT NULL,
        [from_micros] bigint NOT NULL,
        [to_micros] bigint NULL,
        [unit] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [unit_path] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [inner] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [person] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [person_name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [pk_ledger] PRIMARY KEY ([case_no], [ordinal])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [outbox] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [channel] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [status] int NOT NULL,
        [attempts] int NOT NULL,
        [next_micros] bigint NOT NULL,
        [created_micros] bigint NOT NULL,
        [sent_micros] bigint NULL,
        [why] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [pk_outbox] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [precedents] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [case_no] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [category] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [street] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [unit] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [unit_name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [basis] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [decided_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [from_micros] bigint NOT NULL,
        [until_micros] bigint NULL,
        CONSTRAINT [pk_precedents] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [releases] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [case_type] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [number] int NOT NULL,
        [is_current] bit NOT NULL,
        [definition_version_id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [definition_hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [form_hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [texts_hash] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [content] varbinary(max) NOT NULL,
        [published_micros] bigint NOT NULL,
        [published_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [pk_releases] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [roles] (
        [code] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [permissions] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [pk_roles] PRIMARY KEY ([code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [sealed_documents] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [case_no] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [kind] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [key_id] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [wrapped_key] varbinary(max) NULL,
        [nonce] varbinary(max) NULL,
        [ciphertext] varbinary(max) NULL,
        [commitment] varbinary(max) NOT NULL,
        [created_micros] bigint NOT NULL,
        [erased_micros] bigint NULL,
        CONSTRAINT [pk_sealed_documents] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [sequences] (
        [name] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [value] bigint NOT NULL,
        CONSTRAINT [pk_sequences] PRIMARY KEY ([name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [timers] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [aggregate] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [due_micros] bigint NOT NULL,
        [stimulus_id] uniqueidentifier NOT NULL,
        [stimulus] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [leased_micros] bigint NOT NULL,
        CONSTRAINT [pk_timers] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [told] (
        [id] uniqueidentifier NOT NULL,
        [to] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [stimulus] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [at_micros] bigint NOT NULL,
        [leased_micros] bigint NOT NULL,
        CONSTRAINT [pk_told] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [unit_changes] (
        [id] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [kind] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [code] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [successor] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [parts] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [new_name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [new_short_name] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [new_parent] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [effective_micros] bigint NOT NULL,
        [reason] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [set_by] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [set_micros] bigint NOT NULL,
        [applied_micros] bigint NULL,
        [revoked_micros] bigint NULL,
        CONSTRAINT [pk_unit_changes] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE TABLE [work_items] (
        [id] nvarchar(136) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [case_no] nvarchar(450) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [kind] nvarchar(136) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [node] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [title] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [status] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [is_open] bit NOT NULL,
        [unit] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [unit_path] nvarchar(136) COLLATE Latin1_General_100_BIN2 NULL,
        [role] nvarchar(136) COLLATE Latin1_General_100_BIN2 NULL,
        [assignee] nvarchar(136) COLLATE Latin1_General_100_BIN2 NULL,
        [urgency] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [bookmark_id] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [version] bigint NOT NULL,
        [created_micros] bigint NOT NULL,
        [signed_micros] bigint NULL,
        [due_micros] bigint NULL,
        [due_order] bigint NOT NULL,
        [done_micros] bigint NULL,
        [outcome] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [done_by] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [case_created_micros] bigint NOT NULL,
        [complained_path] nvarchar(136) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [pk_work_items] PRIMARY KEY ([id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_absences_deputy_until_micros] ON [absences] ([deputy], [until_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_absences_user_name_until_micros] ON [absences] ([user_name], [until_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_accounts_unit] ON [accounts] ([unit]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_accounts_normalized_name] ON [accounts] ([normalized_name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_attachments_case_no] ON [attachments] ([case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_attachments_created_micros] ON [attachments] ([created_micros]) WHERE case_no IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_blind_index_document_id] ON [blind_index] ([document_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ix_case_texts_case_no] ON [case_texts] ([case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_cases_category_code_created_micros_case_no] ON [cases] ([category_code], [created_micros], [case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_closed_micros_dispatch_unit_category_code_satisfaction_solved] ON [cases] ([closed_micros], [dispatch_unit], [category_code], [satisfaction], [solved]) WHERE closed_micros IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_closed_micros_holder_unit_status_complained_path] ON [cases] ([closed_micros], [holder_unit], [status], [complained_path]) WHERE closed_micros IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_cases_created_micros_case_no_complained_path] ON [cases] ([created_micros], [case_no], [complained_path]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_due_order_case_no] ON [cases] ([due_order], [case_no]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_cases_holder_unit_created_micros_case_no] ON [cases] ([holder_unit], [created_micros], [case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_holder_unit_due_order_case_no] ON [cases] ([holder_unit], [due_order], [case_no]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_holder_unit_stage_complained_path_next_due_micros] ON [cases] ([holder_unit], [stage], [complained_path], [next_due_micros]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_lead_no] ON [cases] ([lead_no]) WHERE lead_no IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_next_answer_day_case_no] ON [cases] ([next_answer_day], [case_no]) WHERE next_answer_day IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_parent_no] ON [cases] ([parent_no]) WHERE parent_no IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_redo_due_order_case_no] ON [cases] ([due_order], [case_no]) WHERE is_open = 1 AND round >= 2');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_source_no] ON [cases] ([source_no]) WHERE source_no IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_cases_stage_created_micros_case_no] ON [cases] ([stage], [created_micros], [case_no]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_cases_status_created_micros_case_no] ON [cases] ([status], [created_micros], [case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_cases_type_created_micros_case_no] ON [cases] ([type], [created_micros], [case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [ux_cases_channel_external_key] ON [cases] ([channel], [external_key]) WHERE external_key IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_clocks_case_no] ON [clocks] ([case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_clocks_due_micros_id] ON [clocks] ([due_micros], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_clocks_kind_stopped_micros_unit_status] ON [clocks] ([kind], [stopped_micros], [unit], [status]) WHERE stopped_micros IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_clocks_open_due_micros] ON [clocks] ([due_micros]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_clocks_unit_path_armed_micros] ON [clocks] ([unit_path], [armed_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_clocks_work_item_id] ON [clocks] ([work_item_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_consumed_at_micros] ON [consumed] ([at_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_definition_saves_definition_id_saved_micros] ON [definition_saves] ([definition_id], [saved_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_definitions_latest] ON [definitions] ([definition_id]) WHERE is_latest = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_definitions_name] ON [definitions] ([name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_definitions_published] ON [definitions] ([definition_id]) WHERE is_published = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_definitions_definition_id_version] ON [definitions] ([definition_id], [version]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_duty_shifts_unit_until_micros] ON [duty_shifts] ([unit], [until_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ix_entries_aggregate_sequence] ON [entries] ([aggregate], [sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_evaluation_runs_month_scheme] ON [evaluation_runs] ([month], [scheme]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_event_waits_event_name] ON [event_waits] ([event_name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_idempotency_at_micros] ON [idempotency] ([at_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_inbox_at_micros] ON [inbox] ([at_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_instances_aggregate] ON [instances] ([aggregate]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_instances_correlation_id] ON [instances] ([correlation_id]) WHERE correlation_id IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_instances_created_micros] ON [instances] ([created_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_instances_definition_id_created_micros] ON [instances] ([definition_id], [created_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_instances_status_created_micros] ON [instances] ([status], [created_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_instances_version_id_status_id] ON [instances] ([version_id], [status], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_ledger_to_micros] ON [ledger] ([to_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_ledger_unit_path_to_micros] ON [ledger] ([unit_path], [to_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_outbox_next_micros] ON [outbox] ([next_micros]) WHERE status = 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_outbox_status_created_micros] ON [outbox] ([status], [created_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_precedents_category] ON [precedents] ([category]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_releases_definition_version_id] ON [releases] ([definition_version_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [ux_releases_case_type_number] ON [releases] ([case_type], [number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_sealed_documents_case_no_kind] ON [sealed_documents] ([case_no], [kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_timers_aggregate] ON [timers] ([aggregate]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_timers_due_micros] ON [timers] ([due_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_timers_stimulus_id] ON [timers] ([stimulus_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_told_at_micros] ON [told] ([at_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_unit_changes_effective_micros] ON [unit_changes] ([effective_micros]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_assignee_case_created_micros_id] ON [work_items] ([assignee], [case_created_micros], [id]) WHERE assignee IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_assignee_due_order_id_kind_complained_path] ON [work_items] ([assignee], [due_order], [id], [kind], [complained_path]) WHERE is_open = 1 AND assignee IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_work_items_case_no] ON [work_items] ([case_no]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_done_by_done_micros] ON [work_items] ([done_by], [done_micros]) WHERE done_micros IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_due_order_id_unit_path_kind_complained_path] ON [work_items] ([due_order], [id], [unit_path], [kind], [complained_path]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_kind_status_due_order_id_complained_path] ON [work_items] ([kind], [status], [due_order], [id], [complained_path]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_role_due_order_id_assignee_unit_path_kind_complained_path] ON [work_items] ([role], [due_order], [id], [assignee], [unit_path], [kind], [complained_path]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_unit_done_micros] ON [work_items] ([unit], [done_micros]) WHERE done_micros IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    CREATE INDEX [ix_work_items_unit_path_case_created_micros_id] ON [work_items] ([unit_path], [case_created_micros], [id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_unit_path_due_order_id_kind_complained_path] ON [work_items] ([unit_path], [due_order], [id], [kind], [complained_path]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [ix_work_items_unit_path_role_assignee_due_order_id_kind_complained_path] ON [work_items] ([unit_path], [role], [assignee], [due_order], [id], [kind], [complained_path]) WHERE is_open = 1');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122192217_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122192217_Initial', N'10.0.14');
END;

COMMIT;
GO

