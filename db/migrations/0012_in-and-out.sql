CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`what` text NOT NULL,
	`format` text NOT NULL,
	`rows` integer NOT NULL,
	`marking` text NOT NULL,
	`for_whom` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`rows` integer NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`refused` integer NOT NULL,
	`backup` text NOT NULL,
	`change_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`signature` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL
) STRICT;
