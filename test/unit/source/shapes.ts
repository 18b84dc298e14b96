import * as z from "zod";

/*
 * The bodies that other systems document, as far as they do, each with how sure that is. They are strict: a key of ours that a
 * system does not know fails.
 */
const name = z.string().min(1);
const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?$/);
const date = z.iso.date();
const reference = z.strictObject({ type: name, id: name });

const feishuParams = z.strictObject({
  client_token: z.string().max(64),
  user_id_type: z.enum(["open_id", "union_id", "user_id", "people_admin_id"]).optional(),
});

export const shapes = {
  "documented: Feishu performance/v2/metric_details/import": z.strictObject({
    params: feishuParams,
    body: z.strictObject({
      semester_id: name,
      import_record_name: name.optional(),
      imported_metrics: z
        .array(
          z.strictObject({
            reviewee_user_id: name,
            metric_id: name,
            fields: z.array(z.strictObject({ field_id: name, field_value: decimal })).min(1),
          }),
        )
        .min(1)
        .max(50),
    }),
  }),
  "documented: Feishu performance/v2/additional_informations/import": z.strictObject({
    params: feishuParams,
    body: z.strictObject({
      semester_id: name,
      import_record_name: name.optional(),
      additional_informations: z
        .array(
          z.strictObject({
            external_id: name,
            reviewee_user_id: name,
            item: name,
            time: name,
            detailed_description: name,
          }),
        )
        .min(1),
    }),
  }),
  "seen in clients generated of the WSDL: Workday Update_Employee_Review_Rating": z.strictObject({
    Update_Employee_Review_Rating_Data: z.strictObject({
      Employee_Reference: reference,
      Review_Type_Reference: reference,
      Period_Start_Date: date,
      Period_End_Date: date,
      Rating_Reference: reference,
      Overall_Rating_Override: decimal.optional(),
      Comment: name.optional(),
    }),
  }),
  "seen in clients generated of the WSDL: Workday Request_One-Time_Payment": z.strictObject({
    "One-Time_Payment_Data": z.strictObject({
      Employee_Reference: reference,
      Position_Reference: reference.optional(),
      Effective_Date: date,
      Employee_Visibility_Date: date.optional(),
      Reason_Reference: reference,
      "One-Time_Payment_Sub_Data": z
        .array(
          z.strictObject({
            One_Time_Payment_Plan_Reference: reference,
            Scheduled_Payment_Date: date.optional(),
            Coverage_Start_Date: date.optional(),
            Coverage_End_Date: date.optional(),
            Amount: decimal,
            Currency_Reference: reference,
            Comment: name.optional(),
          }),
        )
        .min(1),
    }),
  }),
  "documented: Bitable records, at most 500 a write": z.strictObject({
    records: z
      .array(
        z.strictObject({
          fields: z.record(
            name,
            z.union([
              z.number(),
              z.tuple([z.strictObject({ text: z.string(), type: z.literal("text") })]),
              z.tuple([z.strictObject({ id: name })]),
            ]),
          ),
        }),
      )
      .min(1)
      .max(500),
  }),
  "documented: Informat informat.table.batchInsert": z.array(
    z.record(name, z.union([z.number(), z.string()])),
  ),
  "documented: Kissflow createItem": z.strictObject({
    data: z.record(name, z.union([z.number(), z.string()])),
  }),
} as const;

/** What is wrong with a body, by its shape. */
export const faults = (shape: keyof typeof shapes, body: unknown): string[] =>
  (shapes[shape].safeParse(body).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );
