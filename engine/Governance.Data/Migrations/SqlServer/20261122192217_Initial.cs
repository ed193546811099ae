using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Governance.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    user_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    deputy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    from_micros = table.Column<long>(type: "bigint", nullable: false),
                    until_micros = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    set_by = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    set_micros = table.Column<long>(type: "bigint", nullable: false),
                    ended_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absences", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    user_name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    normalized_name = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    display_name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    password_hash = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true, collation: "Latin1_General_100_BIN2"),
                    roles = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_disabled = table.Column<bool>(type: "bit", nullable: false),
                    failed_count = table.Column<int>(type: "int", nullable: false),
                    locked_until_micros = table.Column<long>(type: "bigint", nullable: true),
                    security_stamp = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    updated_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "aggregates",
                columns: table => new
                {
                    key = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    head = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    state = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    is_open = table.Column<bool>(type: "bit", nullable: false),
                    updated_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aggregates", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    media_type = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    case_no = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true, collation: "Latin1_General_100_BIN2"),
                    uploaded_by = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    erased_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "blind_index",
                columns: table => new
                {
                    hmac = table.Column<byte[]>(type: "varbinary(64)", maxLength: 64, nullable: false),
                    document_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_no = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    created_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blind_index", x => new { x.hmac, x.document_id });
                });

            migrationBuilder.CreateTable(
                name: "case_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    case_no = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    tokens = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    case_no = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    type = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    release_id = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    title_masked = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    status = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    stage = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_open = table.Column<bool>(type: "bit", nullable: false),
                    channel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    external_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    source_no = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true, collation: "Latin1_General_100_BIN2"),
                    source_due_micros = table.Column<long>(type: "bigint", nullable: true),
                    category_code = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    category_path = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    nature = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    urgency = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    visibility = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    marks = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    street_code = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    community_code = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    grid_code = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    longitude = table.Column<double>(type: "float", nullable: true),
                    latitude = table.Column<double>(type: "float", nullable: true),
                    holder_unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    holder_path = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    holder_person = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    dispatch_unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    complained_path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    round = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    next_due_micros = table.Column<long>(type: "bigint", nullable: true),
                    due_order = table.Column<long>(type: "bigint", nullable: false),
                    due_micros = table.Column<long>(type: "bigint", nullable: true),
                    parent_no = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true, collation: "Latin1_General_100_BIN2"),
                    lead_no = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true, collation: "Latin1_General_100_BIN2"),
                    reporter_document_id = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    disposal = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    next_answer_day = table.Column<int>(type: "int", nullable: true),
                    satisfaction = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    solved = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    excluded = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    updated_micros = table.Column<long>(type: "bigint", nullable: false),
                    dispatched_micros = table.Column<long>(type: "bigint", nullable: true),
                    closed_micros = table.Column<long>(type: "bigint", nullable: true),
                    archived_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.case_no);
                });

            migrationBuilder.CreateTable(
                name: "clocks",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_no = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    work_item_id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    status = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_open = table.Column<bool>(type: "bit", nullable: false),
                    unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit_path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    armed_micros = table.Column<long>(type: "bigint", nullable: false),
                    due_micros = table.Column<long>(type: "bigint", nullable: false),
                    original_due_micros = table.Column<long>(type: "bigint", nullable: false),
                    fired_micros = table.Column<long>(type: "bigint", nullable: true),
                    lateness_micros = table.Column<long>(type: "bigint", nullable: true),
                    stopped_micros = table.Column<long>(type: "bigint", nullable: true),
                    pause_reason = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    policy_row = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    limit = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    extensions = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consumed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    at_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consumed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "daily_roots",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    after = table.Column<long>(type: "bigint", nullable: false),
                    to = table.Column<long>(type: "bigint", nullable: false),
                    aggregates = table.Column<int>(type: "int", nullable: false),
                    root = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    previous = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    at_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_daily_roots", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    friendly_name = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    xml = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    created_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.friendly_name);
                });

            migrationBuilder.CreateTable(
                name: "definition_saves",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    definition_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    json = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    hash = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    saved_micros = table.Column<long>(type: "bigint", nullable: false),
                    saved_by = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definition_saves", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "definitions",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    definition_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<int>(type: "int", nullable: false),
                    is_latest = table.Column<bool>(type: "bit", nullable: false),
                    is_published = table.Column<bool>(type: "bit", nullable: false),
                    is_hidden = table.Column<bool>(type: "bit", nullable: false),
                    is_system = table.Column<bool>(type: "bit", nullable: false),
                    name = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    description = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    json = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    hash = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    file_hash = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    created_by = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definitions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_shifts",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    person = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    person_name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    post = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    from_micros = table.Column<long>(type: "bigint", nullable: false),
                    until_micros = table.Column<long>(type: "bigint", nullable: false),
                    set_by = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    set_micros = table.Column<long>(type: "bigint", nullable: false),
                    ended_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_shifts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    aggregate = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    at_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_runs",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    scheme = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    month = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    status = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    scheme_hash = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    scheme_json = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    result_hash = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    computed_micros = table.Column<long>(type: "bigint", nullable: false),
                    computed_by = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    published_micros = table.Column<long>(type: "bigint", nullable: true),
                    frozen_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_scores",
                columns: table => new
                {
                    run_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    indicator = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    group = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    hits = table.Column<int>(type: "int", nullable: false),
                    counted = table.Column<int>(type: "int", nullable: false),
                    adjusted_hits = table.Column<int>(type: "int", nullable: false),
                    adjusted_counted = table.Column<int>(type: "int", nullable: false),
                    score = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    adjusted_score = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    rank = table.Column<int>(type: "int", nullable: true),
                    lines = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_scores", x => new { x.run_id, x.unit, x.indicator });
                });

            migrationBuilder.CreateTable(
                name: "event_waits",
                columns: table => new
                {
                    instance_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    bookmark_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    event_name = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    aggregate = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    correlation_id = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_waits", x => new { x.instance_id, x.bookmark_id });
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    scope = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    body_hash = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    status = table.Column<int>(type: "int", nullable: false),
                    answer = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    at_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency", x => new { x.scope, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    sender = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    at_micros = table.Column<long>(type: "bigint", nullable: false),
                    body_hash = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    aggregate = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.sender, x.key });
                });

            migrationBuilder.CreateTable(
                name: "instances",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    aggregate = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    definition_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<int>(type: "int", nullable: false),
                    status = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    sub_status = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    correlation_id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: true, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    incident_count = table.Column<int>(type: "int", nullable: false),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    updated_micros = table.Column<long>(type: "bigint", nullable: false),
                    finished_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    job = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    period = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    at_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => new { x.job, x.period });
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    case_no = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ordinal = table.Column<int>(type: "int", nullable: false),
                    from_micros = table.Column<long>(type: "bigint", nullable: false),
                    to_micros = table.Column<long>(type: "bigint", nullable: true),
                    unit = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    inner = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    person = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    person_name = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger", x => new { x.case_no, x.ordinal });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    channel = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    body = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    status = table.Column<int>(type: "int", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    next_micros = table.Column<long>(type: "bigint", nullable: false),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    sent_micros = table.Column<long>(type: "bigint", nullable: true),
                    why = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "precedents",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_no = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    category = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    street = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    basis = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    text = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    decided_by = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    from_micros = table.Column<long>(type: "bigint", nullable: false),
                    until_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_precedents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "releases",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_type = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<int>(type: "int", nullable: false),
                    is_current = table.Column<bool>(type: "bit", nullable: false),
                    definition_version_id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    definition_hash = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    form_hash = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    texts_hash = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    published_micros = table.Column<long>(type: "bigint", nullable: false),
                    published_by = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_releases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    code = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    permissions = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "sealed_documents",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_no = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key_id = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    wrapped_key = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    nonce = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ciphertext = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    commitment = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    erased_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sequences",
                columns: table => new
                {
                    name = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sequences", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "timers",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    aggregate = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    due_micros = table.Column<long>(type: "bigint", nullable: false),
                    stimulus_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    stimulus = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    leased_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "told",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    to = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    stimulus = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    at_micros = table.Column<long>(type: "bigint", nullable: false),
                    leased_micros = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_told", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_changes",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    code = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    successor = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    parts = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    new_name = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    new_short_name = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    new_parent = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    effective_micros = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    set_by = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    set_micros = table.Column<long>(type: "bigint", nullable: false),
                    applied_micros = table.Column<long>(type: "bigint", nullable: true),
                    revoked_micros = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(136)", maxLength: 136, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_no = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(136)", maxLength: 136, nullable: false, collation: "Latin1_General_100_BIN2"),
                    node = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    title = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    status = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_open = table.Column<bool>(type: "bit", nullable: false),
                    unit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit_path = table.Column<string>(type: "nvarchar(136)", maxLength: 136, nullable: true, collation: "Latin1_General_100_BIN2"),
                    role = table.Column<string>(type: "nvarchar(136)", maxLength: 136, nullable: true, collation: "Latin1_General_100_BIN2"),
                    assignee = table.Column<string>(type: "nvarchar(136)", maxLength: 136, nullable: true, collation: "Latin1_General_100_BIN2"),
                    urgency = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    bookmark_id = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_micros = table.Column<long>(type: "bigint", nullable: false),
                    signed_micros = table.Column<long>(type: "bigint", nullable: true),
                    due_micros = table.Column<long>(type: "bigint", nullable: true),
                    due_order = table.Column<long>(type: "bigint", nullable: false),
                    done_micros = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    done_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    case_created_micros = table.Column<long>(type: "bigint", nullable: false),
                    complained_path = table.Column<string>(type: "nvarchar(136)", maxLength: 136, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_items", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_absences_deputy_until_micros",
                table: "absences",
                columns: new[] { "deputy", "until_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_absences_user_name_until_micros",
                table: "absences",
                columns: new[] { "user_name", "until_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_unit",
                table: "accounts",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ux_accounts_normalized_name",
                table: "accounts",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_case_no",
                table: "attachments",
                column: "case_no");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_created_micros",
                table: "attachments",
                column: "created_micros",
                filter: "case_no IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_blind_index_document_id",
                table: "blind_index",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_texts_case_no",
                table: "case_texts",
                column: "case_no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_category_code_created_micros_case_no",
                table: "cases",
                columns: new[] { "category_code", "created_micros", "case_no" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_closed_micros_dispatch_unit_category_code_satisfaction_solved",
                table: "cases",
                columns: new[] { "closed_micros", "dispatch_unit", "category_code", "satisfaction", "solved" },
                filter: "closed_micros IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_closed_micros_holder_unit_status_complained_path",
                table: "cases",
                columns: new[] { "closed_micros", "holder_unit", "status", "complained_path" },
                filter: "closed_micros IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_created_micros_case_no_complained_path",
                table: "cases",
                columns: new[] { "created_micros", "case_no", "complained_path" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_due_order_case_no",
                table: "cases",
                columns: new[] { "due_order", "case_no" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_cases_holder_unit_created_micros_case_no",
                table: "cases",
                columns: new[] { "holder_unit", "created_micros", "case_no" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_holder_unit_due_order_case_no",
                table: "cases",
                columns: new[] { "holder_unit", "due_order", "case_no" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_cases_holder_unit_stage_complained_path_next_due_micros",
                table: "cases",
                columns: new[] { "holder_unit", "stage", "complained_path", "next_due_micros" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_cases_lead_no",
                table: "cases",
                column: "lead_no",
                filter: "lead_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_next_answer_day_case_no",
                table: "cases",
                columns: new[] { "next_answer_day", "case_no" },
                filter: "next_answer_day IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_parent_no",
                table: "cases",
                column: "parent_no",
                filter: "parent_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_redo_due_order_case_no",
                table: "cases",
                columns: new[] { "due_order", "case_no" },
                filter: "is_open = 1 AND round >= 2");

            migrationBuilder.CreateIndex(
                name: "ix_cases_source_no",
                table: "cases",
                column: "source_no",
                filter: "source_no IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_stage_created_micros_case_no",
                table: "cases",
                columns: new[] { "stage", "created_micros", "case_no" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_cases_status_created_micros_case_no",
                table: "cases",
                columns: new[] { "status", "created_micros", "case_no" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_type_created_micros_case_no",
                table: "cases",
                columns: new[] { "type", "created_micros", "case_no" });

            migrationBuilder.CreateIndex(
                name: "ux_cases_channel_external_key",
                table: "cases",
                columns: new[] { "channel", "external_key" },
                unique: true,
                filter: "external_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_case_no",
                table: "clocks",
                column: "case_no");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_due_micros_id",
                table: "clocks",
                columns: new[] { "due_micros", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_clocks_kind_stopped_micros_unit_status",
                table: "clocks",
                columns: new[] { "kind", "stopped_micros", "unit", "status" },
                filter: "stopped_micros IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_open_due_micros",
                table: "clocks",
                column: "due_micros",
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_unit_path_armed_micros",
                table: "clocks",
                columns: new[] { "unit_path", "armed_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_clocks_work_item_id",
                table: "clocks",
                column: "work_item_id");

            migrationBuilder.CreateIndex(
                name: "ix_consumed_at_micros",
                table: "consumed",
                column: "at_micros");

            migrationBuilder.CreateIndex(
                name: "ix_definition_saves_definition_id_saved_micros",
                table: "definition_saves",
                columns: new[] { "definition_id", "saved_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_definitions_latest",
                table: "definitions",
                column: "definition_id",
                filter: "is_latest = 1");

            migrationBuilder.CreateIndex(
                name: "ix_definitions_name",
                table: "definitions",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_definitions_published",
                table: "definitions",
                column: "definition_id",
                filter: "is_published = 1");

            migrationBuilder.CreateIndex(
                name: "ux_definitions_definition_id_version",
                table: "definitions",
                columns: new[] { "definition_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duty_shifts_unit_until_micros",
                table: "duty_shifts",
                columns: new[] { "unit", "until_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_aggregate_sequence",
                table: "entries",
                columns: new[] { "aggregate", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_runs_month_scheme",
                table: "evaluation_runs",
                columns: new[] { "month", "scheme" });

            migrationBuilder.CreateIndex(
                name: "ix_event_waits_event_name",
                table: "event_waits",
                column: "event_name");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_at_micros",
                table: "idempotency",
                column: "at_micros");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_at_micros",
                table: "inbox",
                column: "at_micros");

            migrationBuilder.CreateIndex(
                name: "ix_instances_aggregate",
                table: "instances",
                column: "aggregate");

            migrationBuilder.CreateIndex(
                name: "ix_instances_correlation_id",
                table: "instances",
                column: "correlation_id",
                filter: "correlation_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_instances_created_micros",
                table: "instances",
                column: "created_micros");

            migrationBuilder.CreateIndex(
                name: "ix_instances_definition_id_created_micros",
                table: "instances",
                columns: new[] { "definition_id", "created_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_instances_status_created_micros",
                table: "instances",
                columns: new[] { "status", "created_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_instances_version_id_status_id",
                table: "instances",
                columns: new[] { "version_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_to_micros",
                table: "ledger",
                column: "to_micros");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_unit_path_to_micros",
                table: "ledger",
                columns: new[] { "unit_path", "to_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_next_micros",
                table: "outbox",
                column: "next_micros",
                filter: "status = 0");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_status_created_micros",
                table: "outbox",
                columns: new[] { "status", "created_micros" });

            migrationBuilder.CreateIndex(
                name: "ix_precedents_category",
                table: "precedents",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_releases_definition_version_id",
                table: "releases",
                column: "definition_version_id");

            migrationBuilder.CreateIndex(
                name: "ux_releases_case_type_number",
                table: "releases",
                columns: new[] { "case_type", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sealed_documents_case_no_kind",
                table: "sealed_documents",
                columns: new[] { "case_no", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_timers_aggregate",
                table: "timers",
                column: "aggregate");

            migrationBuilder.CreateIndex(
                name: "ix_timers_due_micros",
                table: "timers",
                column: "due_micros");

            migrationBuilder.CreateIndex(
                name: "ix_timers_stimulus_id",
                table: "timers",
                column: "stimulus_id");

            migrationBuilder.CreateIndex(
                name: "ix_told_at_micros",
                table: "told",
                column: "at_micros");

            migrationBuilder.CreateIndex(
                name: "ix_unit_changes_effective_micros",
                table: "unit_changes",
                column: "effective_micros");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_assignee_case_created_micros_id",
                table: "work_items",
                columns: new[] { "assignee", "case_created_micros", "id" },
                filter: "assignee IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_assignee_due_order_id_kind_complained_path",
                table: "work_items",
                columns: new[] { "assignee", "due_order", "id", "kind", "complained_path" },
                filter: "is_open = 1 AND assignee IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_case_no",
                table: "work_items",
                column: "case_no");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_done_by_done_micros",
                table: "work_items",
                columns: new[] { "done_by", "done_micros" },
                filter: "done_micros IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_due_order_id_unit_path_kind_complained_path",
                table: "work_items",
                columns: new[] { "due_order", "id", "unit_path", "kind", "complained_path" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_kind_status_due_order_id_complained_path",
                table: "work_items",
                columns: new[] { "kind", "status", "due_order", "id", "complained_path" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_role_due_order_id_assignee_unit_path_kind_complained_path",
                table: "work_items",
                columns: new[] { "role", "due_order", "id", "assignee", "unit_path", "kind", "complained_path" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_unit_done_micros",
                table: "work_items",
                columns: new[] { "unit", "done_micros" },
                filter: "done_micros IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_unit_path_case_created_micros_id",
                table: "work_items",
                columns: new[] { "unit_path", "case_created_micros", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_items_unit_path_due_order_id_kind_complained_path",
                table: "work_items",
                columns: new[] { "unit_path", "due_order", "id", "kind", "complained_path" },
                filter: "is_open = 1");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_unit_path_role_assignee_due_order_id_kind_complained_path",
                table: "work_items",
                columns: new[] { "unit_path", "role", "assignee", "due_order", "id", "kind", "complained_path" },
                filter: "is_open = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "aggregates");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "blind_index");

            migrationBuilder.DropTable(
                name: "case_texts");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "clocks");

            migrationBuilder.DropTable(
                name: "consumed");

            migrationBuilder.DropTable(
                name: "daily_roots");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "definition_saves");

            migrationBuilder.DropTable(
                name: "definitions");

            migrationBuilder.DropTable(
                name: "duty_shifts");

            migrationBuilder.DropTable(
                name: "entries");

            migrationBuilder.DropTable(
                name: "evaluation_runs");

            migrationBuilder.DropTable(
                name: "evaluation_scores");

            migrationBuilder.DropTable(
                name: "event_waits");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "instances");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "precedents");

            migrationBuilder.DropTable(
                name: "releases");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "sealed_documents");

            migrationBuilder.DropTable(
                name: "sequences");

            migrationBuilder.DropTable(
                name: "timers");

            migrationBuilder.DropTable(
                name: "told");

            migrationBuilder.DropTable(
                name: "unit_changes");

            migrationBuilder.DropTable(
                name: "work_items");
        }
    }
}
